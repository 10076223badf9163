/** What a story shows, as its test checks it and its docs page tells it. */
import type { Parameters } from 'storybook/internal/types';

export interface Expected {
  /** Custom states that hold. */
  readonly states?: readonly string[];
  /** Custom states that do not. */
  readonly without?: readonly string[];
  /** Attributes whose values could not be used; none unless told. */
  readonly issues?: readonly string[];
  /** What can be read there. */
  readonly says?: string;
}

/** A story's `parameters`: a sentence for the docs page, and what must hold. */
export function shows(note: string, expected: Expected = {}): Parameters {
  return { docs: { description: { story: note } }, expected };
}

export function expectedOf(parameters: Parameters | undefined): Expected {
  return (parameters?.['expected'] as Expected | undefined) ?? {};
}

/** A docs page plays no story by itself; what has been opened or read belongs to this one. */
export function playedInDocs(parameters: Parameters): Parameters {
  const { docs } = parameters as { docs?: object };
  return { ...parameters, docs: { ...docs, story: { autoplay: true } } };
}
