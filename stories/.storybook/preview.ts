import type { Preview } from '@storybook/web-components-vite';
import '../../src/define/index.js';
import { argTypesOf } from '../support/arg-types.js';
import { documented, TAGS } from '../support/manifest.js';
import { DIRECTIONS, LANGUAGES, PLAIN, SCHEMES, WIDTHS, withPage } from '../support/page.js';
import { action } from 'storybook/actions';

const items = (names: readonly string[]) => names.map((value) => ({ value, title: value }));
const titled = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, title]) => ({ value, title }));

// Events bubble, so one listener per event shows them all in the Actions panel.
for (const name of new Set(
  TAGS.flatMap((tag) => documented(tag).events.map((event) => event.name)),
))
  document.addEventListener(name, action(name));

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [withPage],
  initialGlobals: { ...PLAIN },
  globalTypes: {
    scheme: {
      description: 'Color scheme of the page',
      toolbar: { icon: 'contrast', items: items(SCHEMES), dynamicTitle: true },
    },
    direction: {
      description: 'Direction of the page',
      toolbar: { icon: 'transfer', items: items(DIRECTIONS), dynamicTitle: true },
    },
    language: {
      description: 'Language of the page, for number formats',
      toolbar: { icon: 'globe', items: titled(LANGUAGES), dynamicTitle: true },
    },
    width: {
      description: 'Width that the page gives the element',
      toolbar: { icon: 'grow', items: titled(WIDTHS), dynamicTitle: true },
    },
  },
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    a11y: { test: 'error' },
    controls: { expanded: true, sort: 'none' },
    docs: {
      extractArgTypes: argTypesOf,
      extractComponentDescription: (tag: string) => documented(tag).summary,
      source: { excludeDecorators: true },
      toc: true,
    },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Guides',
          ['Elements', 'Theming', 'Embedding', 'Your own prices', 'Functions', 'Data', 'Glossary'],
          'gpt-image-calculator',
          ['Overview', 'Options', 'States', 'Theming', 'Accessibility', 'Embedding'],
          'meter-table',
          ['Overview', 'Options', 'States', 'Theming', 'Accessibility', 'Embedding'],
          'provider-compare',
          ['Overview', 'Options', 'States', 'Theming', 'Accessibility', 'Embedding'],
          'launch-planner',
          ['Overview', 'Options', 'States', 'Theming', 'Accessibility', 'Embedding'],
        ],
      },
    },
  },
};

export default preview;
