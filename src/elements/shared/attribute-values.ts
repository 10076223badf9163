/**
 * What properties take that are attributes too: the text of the attribute, or the value itself. They
 * never throw; what cannot be used appears among the element's `issues`.
 */
import type { Uncertain } from '../../core/index.js';

export type TextValue = string | null | undefined;

export type NumberValue = number | string | null | undefined;

/** A number, or one that is not sure: `{ low, high }`, as text `low..high` or `low..likely..high`. */
export type UncertainValue = Uncertain | string | null | undefined;

/** Several names, as text separated by spaces or commas. */
export type NamesValue = readonly string[] | string | null | undefined;
