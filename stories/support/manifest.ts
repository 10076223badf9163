/** What the custom elements manifest says of an element: everything here is written in its source. */
import manifest from 'virtual:custom-elements';

export interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

interface Member extends Entry {
  readonly kind: 'field' | 'method';
  readonly privacy?: 'public' | 'protected' | 'private';
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly inheritedFrom?: { readonly name: string };
}

interface Declaration {
  readonly tagName?: string;
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Entry[];
  readonly members?: readonly Member[];
  readonly events?: readonly Entry[];
  readonly slots?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
  readonly cssStates?: readonly Entry[];
}

export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

export interface Documented {
  readonly tag: string;
  readonly summary: string;
  readonly attributes: readonly Entry[];
  /** Public properties that no attribute sets. */
  readonly properties: readonly Entry[];
  readonly events: readonly Entry[];
  readonly slots: readonly Entry[];
  readonly parts: readonly Entry[];
  readonly customProperties: readonly Entry[];
  readonly states: readonly Entry[];
}

const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);

/** The tags of the library. */
export const TAGS: readonly string[] = declarations
  .flatMap(({ tagName }) => tagName ?? [])
  .sort((a, b) => a.localeCompare(b));

// Not what begins with an underscore, nor a member whose name is a symbol.
const isPublic = ({ name }: Entry): boolean => /^[a-z]/i.test(name);
// The analyser also notes each event that it sees being sent; those for pages have a description.
const isDescribed = ({ description }: Entry): boolean => description !== undefined;

export function documented(tag: string): Documented {
  const found = declarations.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`The manifest has no <${tag}>, only ${TAGS.join(', ')}`);
  return {
    tag,
    summary: found.summary ?? '',
    attributes: (found.attributes ?? []).filter(isPublic),
    properties: (found.members ?? []).filter(
      (member) =>
        member.kind === 'field' &&
        (member.privacy ?? 'public') === 'public' &&
        !member.static &&
        member.attribute === undefined &&
        isDescribed(member) &&
        isPublic(member),
    ),
    events: (found.events ?? []).filter(isDescribed),
    slots: (found.slots ?? []).filter(({ name }) => name !== ''),
    parts: found.cssParts ?? [],
    customProperties: found.cssProperties ?? [],
    states: found.cssStates ?? [],
  };
}
