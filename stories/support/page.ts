/** The page around a story: what the toolbar switches, and what a story may fix by its `globals`. */
import type { DecoratorFunction } from 'storybook/internal/types';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';

export const SCHEMES = ['light', 'dark'] as const;
export const DIRECTIONS = ['ltr', 'rtl'] as const;
export const LANGUAGES = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  ar: 'العربية',
  hi: 'हिन्दी',
};
export const WIDTHS = { full: 'Full width', narrow: '20 em', column: '40 em', wide: '70 em' };

export interface Page {
  readonly scheme: (typeof SCHEMES)[number];
  readonly direction: (typeof DIRECTIONS)[number];
  readonly language: keyof typeof LANGUAGES;
  readonly width: keyof typeof WIDTHS;
}

export const PLAIN: Page = { scheme: 'light', direction: 'ltr', language: 'en', width: 'full' };

const COLOURS = {
  light: { colorScheme: 'light', background: '#fff', color: '#1b1f24' },
  dark: { colorScheme: 'dark', background: '#14171a', color: '#e6e8ea' },
};

export function page(story: unknown, globals: Partial<Page>): TemplateResult {
  const { scheme, direction, language, width } = { ...PLAIN, ...globals };
  const style = {
    ...COLOURS[scheme],
    padding: '1.5rem',
    font: '16px/1.5 system-ui, sans-serif',
  };
  const column = width === 'full' ? {} : { maxInlineSize: WIDTHS[width].replace(' ', '') };
  return html`<div lang=${language} dir=${direction} style=${styleMap(style)}>
    <div style=${styleMap(column)}>${story}</div>
  </div>`;
}

export const withPage: DecoratorFunction = (story, { globals }) => page(story(), globals);
