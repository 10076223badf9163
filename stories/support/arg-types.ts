/**
 * Controls from the manifest: every attribute, slot and custom property can be tried, and the
 * table below a story explains them, the parts, the states and the events.
 *
 * Kinds share names (a slot and a part are called `actions`), so all but attributes have a prefix.
 */
import type { ArgTypes } from '@storybook/web-components-vite';
import { catalog } from '../../src/catalog/index.js';
import { documented, type Entry } from './manifest.js';

export const SLOT = 'slot:';
export const PROPERTY = 'property:';
const PART = 'part:';
const STATE = 'state:';
const EVENT = 'event:';

type ArgType = ArgTypes[string];

/** Values that the price data decide. */
const FROM_DATA: Readonly<Record<string, readonly string[]>> = {
  model: catalog.models.map(({ id }) => id),
  quality: ['auto', ...new Set(catalog.models.flatMap(({ qualities }) => qualities))],
};

/** The words of a union type, or of a description such as "`1M` (default), `1K` or `token`". */
export function wordsOf({ type, description = '' }: Entry): string[] {
  const union = [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, word]) => word!);
  if (union.length > 1) return union;
  const list = /`[a-z\d-]+`(?: \([^)]*\))?(?:(?:, | or |, or )`[a-z\d-]+`(?: \([^)]*\))?)+/i;
  // A capital in the middle is a placeholder, such as `WxH`.
  const words = [...(list.exec(description)?.[0] ?? '').matchAll(/`([^`]+)`/g)].map(
    ([, word]) => word!,
  );
  return words.some((word) => /^[A-Z]|x[A-Z]/.test(word)) ? [] : words;
}

function attributeControl(entry: Entry): ArgType {
  if (entry.type?.text === 'boolean') return { control: { type: 'boolean' } };
  const options = FROM_DATA[entry.name] ?? wordsOf(entry);
  return options.length > 1
    ? { control: { type: 'select' }, options: [undefined, ...options] }
    : { control: { type: 'text' } };
}

/** Lengths and weights say their default; what says none is a colour that follows the page's. */
const customPropertyControl = (entry: Entry): ArgType => ({
  control: { type: entry.default === undefined ? 'color' : 'text' },
});

export function argTypesOf(tag: string): ArgTypes {
  const { attributes, properties, events, slots, parts, customProperties, states } =
    documented(tag);
  const types: ArgTypes = {};
  const add = (
    category: string,
    prefix: string,
    entries: readonly Entry[],
    control: (entry: Entry) => ArgType = () => ({ control: false }),
  ): void => {
    for (const entry of entries) {
      types[prefix + entry.name] = {
        name: entry.name,
        description: entry.description ?? '',
        table: {
          category,
          ...(entry.type && { type: { summary: entry.type.text } }),
          ...(entry.default !== undefined && { defaultValue: { summary: entry.default } }),
        },
        ...control(entry),
      };
    }
  };
  add('attributes', '', attributes, attributeControl);
  add('properties', PROPERTY, properties);
  add('slots', SLOT, slots, () => ({ control: { type: 'text' } }));
  add('events', EVENT, events);
  add('custom properties', '', customProperties, customPropertyControl);
  add('parts', PART, parts);
  add('states', STATE, states);
  return types;
}
