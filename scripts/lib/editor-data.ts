/** What editors read: custom data for HTML in VS Code, web types for JetBrains' editors. */
import { type Attribute, type ElementDeclaration, fieldsOf, literalsOf } from './manifest-types.ts';

/** https://github.com/microsoft/vscode-custom-data, version 1.1. */
export function htmlData(elements: readonly ElementDeclaration[], readme: string): object {
  return {
    version: 1.1,
    tags: elements.map(({ tagName, summary, description, attributes }) => ({
      name: tagName,
      description: markdown(`${summary}\n\n${description}`),
      attributes: attributes.map(htmlAttribute),
      references: [{ name: 'README', url: readme }],
    })),
  };
}

function htmlAttribute(attribute: Attribute): object {
  const { name, type } = attribute;
  const values = literalsOf(type?.text);
  return {
    name,
    description: markdown(withDefault(attribute)),
    ...(values.length > 0 && { values: values.map((value) => ({ name: value })) }),
    // `v`: the attribute has no value.
    ...(type?.text === 'boolean' && { valueSet: 'v' }),
  };
}

const markdown = (value: string): object => ({ kind: 'markdown', value });

function withDefault({ description = '', default: value, type }: Attribute): string {
  return value === undefined || type?.text === 'boolean'
    ? description
    : `${description}\n\nDefault: \`${value}\``;
}

export interface PackageNames {
  readonly name: string;
  readonly version: string;
}

/** https://github.com/JetBrains/web-types */
export function webTypes(
  elements: readonly ElementDeclaration[],
  { name, version }: PackageNames,
  readme: string,
): object {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: `${element.summary}\n\n${element.description}`,
          'doc-url': readme,
          attributes: element.attributes.map((attribute) => ({
            name: attribute.name,
            description: attribute.description,
            ...(attribute.default !== undefined && { default: attribute.default }),
            required: false,
            value:
              attribute.type?.text === 'boolean'
                ? { kind: 'no-value', type: 'boolean' }
                : { kind: 'plain', type: attribute.type?.text ?? 'string' },
          })),
          slots: element.slots.map(named),
          js: {
            properties: fieldsOf(element).map(({ type, readonly, ...field }) => ({
              ...named(field),
              type: type?.text ?? 'unknown',
              ...(readonly === true && { 'read-only': true }),
            })),
            events: element.events.map((event) => ({ ...named(event), type: event.type?.text })),
          },
          css: {
            properties: element.cssProperties.map(({ default: value, ...property }) => ({
              ...named(property),
              ...(value !== undefined && { default: value }),
            })),
            parts: element.cssParts.map(named),
            'pseudo-classes': element.cssStates.map(({ name: state, ...rest }) =>
              named({ ...rest, name: `state(${state})` }),
            ),
          },
        })),
      },
    },
  };
}

const named = ({
  name,
  description,
}: {
  readonly name: string;
  readonly description?: string;
}): { name: string; description?: string } => ({
  name,
  ...(description !== undefined && { description }),
});
