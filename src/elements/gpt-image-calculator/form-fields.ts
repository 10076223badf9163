import type { TemplateResult } from 'lit';
import { describedBy, problemList } from '../shared/described.js';
import { hintLine, numberField, select } from '../shared/fields.js';
import { type Option, segmented } from '../shared/segmented.js';
import type { Field } from './fields.js';
import type { FormContext } from './form-context.js';

/** What every input of the workload shares with the others. */
const common = (form: FormContext, id: Field) => ({
  id,
  problems: form.problems(id),
  disabled: form.isLocked(id),
});

/** What a typed input of the workload shares with the others. */
export const typedField = (form: FormContext, field: Field) => ({
  ...common(form, field),
  value: form.text(field),
  onInput: (text: string): void => {
    form.type(field, text);
  },
  onLeave: (): void => {
    form.leave(field);
  },
});

/** A typed number of the workload. */
export function workloadNumber(
  form: FormContext,
  field: Field,
  label: string,
  unit?: string,
  hint?: string,
): TemplateResult {
  return numberField({ ...typedField(form, field), label, unit, hint });
}

/** What a chosen field of the workload shares with the others. */
const chosen = <Value extends string>(
  form: FormContext,
  field: Field,
  label: string,
  options: readonly Option<Value>[],
) => ({
  ...common(form, field),
  label,
  options,
  value: form.text(field),
  onChange: (value: string): void => {
    form.change({ [field]: value });
  },
});

/** A word of the workload, chosen from a bar. */
export function workloadChoice<Value extends string>(
  form: FormContext,
  field: Field,
  label: string,
  options: readonly Option<Value>[],
  hint?: string,
): TemplateResult {
  const choice = { ...chosen(form, field, label, options), hint };
  return segmented({
    ...choice,
    labelled: true,
    describedBy: describedBy(choice),
    below: [hintLine(choice), problemList(choice)],
  });
}

/** A word of the workload, chosen from a list. */
export function workloadSelect(
  form: FormContext,
  field: Field,
  label: string,
  options: readonly Option[],
  more: Partial<Parameters<typeof select>[0]> = {},
): TemplateResult {
  return select({ ...chosen(form, field, label, options), ...more });
}
