/**
 * Types of the elements for JSX in React 19, where a custom element takes attributes and properties by
 * their names and listens to an event by `on` and its name.
 */
import { type Attribute, type ElementDeclaration, fieldsOf, literalsOf } from './manifest-types.ts';

const HEAD = `/**
 * The elements in JSX, for React 19: \`import 'image-pricing-elements/jsx';\` once in a project.
 * Types only; the elements themselves are registered by \`image-pricing-elements/define\`.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Workload } from './core/index.js';
`;

/** What a setter takes where its getter gives something else; the type of an accessor is the getter's. */
const WRITTEN: Readonly<Record<string, string>> = { workload: 'Workload | undefined' };

export function jsxTypes(elements: readonly ElementDeclaration[]): string {
  const classes = elements.map(
    ({ name, path }) => `import type { ${name} } from './${path.replace(/^dist\//, '')}';`,
  );
  const eventTypes = new Set(
    elements.flatMap(({ events }) => events.map(({ type }) => type?.text ?? 'Event')),
  );
  return `${HEAD}${classes.join('\n')}
import type { ${[...eventTypes].join(', ')} } from './index.js';

/** An event as its element sends it. */
type Sent<E extends Event, Sender> = E & { readonly currentTarget: Sender };

type Common<Element> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;
${elements.map(propsOf).join('')}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(({ tagName, name }) => `      '${tagName}': ${name}Props;`).join('\n')}
    }
  }
}
`;
}

function propsOf(element: ElementDeclaration): string {
  const { name, attributes, events } = element;
  const settable = fieldsOf(element).filter((field) => !field.readonly);
  const properties = new Map(settable.map((field) => [field.name, field]));
  // Attributes whose names are those of properties are written once, as the property takes more.
  const only = attributes.filter((attribute) => !properties.has(attribute.name));
  return `
export interface ${name}Props extends Omit<Common<${name}>, ${union(settable.map((field) => field.name))}> {
${[
  ...only.map((attribute) => entry(attribute.description, attribute.name, textType(attribute))),
  ...settable.map((field) =>
    entry(
      field.description,
      field.name,
      WRITTEN[field.name] ?? `${name}['${field.name}'] | undefined`,
    ),
  ),
  ...events.map((event) =>
    entry(
      event.description,
      `on${event.name}`,
      `((event: Sent<${event.type?.text ?? 'Event'}, ${name}>) => void) | undefined`,
    ),
  ),
].join('\n')}
}
`;
}

const union = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(' | ');

const entry = (description: string | undefined, name: string, type: string): string =>
  `  /** ${description ?? ''} */\n  '${name}'?: ${type};`;

/** React writes numbers into attributes too. */
function textType({ type }: Attribute): string {
  if (type?.text === 'boolean') return 'boolean | undefined';
  return literalsOf(type?.text).length > 0
    ? `${type!.text} | undefined`
    : 'string | number | undefined';
}
