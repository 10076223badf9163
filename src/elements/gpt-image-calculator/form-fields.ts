import type { TemplateResult } from 'lit';
import { describedBy, problemList } from '../shared/described.js';
import { hintLine, numberField, numberInput, select } from '../shared/fields.js';
import { type Option, segmented } from '../shared/segmented.js';
import type { Field } from '../../view-models/workload-fields.js';
import type { FormContext, PairField } from './form-context.js';

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
  readAs: form.readAs(field),
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

/** Two boxes that make one value; nothing is wrong with it until both are left. */
export function pairOf(
  form: FormContext,
  field: PairField,
  labels: readonly [string, string],
  hint?: string,
): {
  readonly boxes: readonly TemplateResult[];
  readonly describedBy: unknown;
  readonly onLeave: (event: FocusEvent) => void;
  readonly onKey: (event: KeyboardEvent) => void;
} {
  const texts = form.pair(field);
  const problems = form.problems(field);
  const ends = ['first', 'second'] as const;
  return {
    boxes: ends.map((end, at) =>
      numberInput({
        id: `${field}-${end}`,
        ariaLabel: labels[at],
        value: texts[at]!,
        disabled: form.isLocked(field),
        invalid: problems.length > 0,
        onInput: (text) => {
          const [first, second] = form.pair(field);
          form.type(field, at === 0 ? [text, second] : [first, text]);
        },
      }),
    ),
    // Once for both.
    describedBy: describedBy({ id: field, hint, problems, readAs: form.readAs(field) }),
    onLeave: ({ currentTarget, relatedTarget }) => {
      if (!(currentTarget as Element).contains(relatedTarget as Node | null)) form.leave(field);
    },
    onKey: onEnter(() => {
      form.commit(field);
    }),
  };
}

export function onEnter(act: () => void): (event: KeyboardEvent) => void {
  return ({ key, isComposing }) => {
    if (key === 'Enter' && !isComposing) act();
  };
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
