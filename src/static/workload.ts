import { isReadable } from '../core/plain.js';
import { estimateTextTokens, type Issue, type Workload } from '../core/index.js';
import {
  attributeOf,
  attributeText,
  enteredWorkload,
  FIELD_NAMES,
} from '../view-models/workload-fields.js';

/** A workload as the core takes it, or with the texts of attributes, such as the range `15..20..25`. */
export type StaticWorkload = {
  readonly [Name in keyof Workload]: Workload[Name] | string;
};

export interface ReadWorkload {
  readonly entered: Workload;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/**
 * A workload, and the attributes with which an element computes the same. The page never contains the
 * text of a prompt, only its token count.
 */
export function readWorkload(given: StaticWorkload | null, issues: Issue[]): ReadWorkload {
  const { prompt, ...rest } = isReadable(given) ? given : {};
  const counted =
    typeof prompt === 'string' && rest.promptTokens == null
      ? { ...rest, promptTokens: promptTokens(prompt) }
      : rest;
  for (const name of Object.keys(counted)) {
    if (!(FIELD_NAMES as readonly string[]).includes(name))
      issues.push({ field: attributeOf(name), code: 'unknown-field', params: {} });
  }
  const values = counted as Readonly<Record<string, unknown>>;
  return {
    entered: enteredWorkload(counted),
    attributes: Object.fromEntries(
      FIELD_NAMES.map((field) => [attributeOf(field), attributeText(values[field])]),
    ),
  };
}

function promptTokens(prompt: string): NonNullable<Workload['promptTokens']> {
  const { low, likely, high } = estimateTextTokens(prompt);
  return { low, likely, high };
}
