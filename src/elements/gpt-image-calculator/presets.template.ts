import type { TemplateResult } from 'lit';
import { PRESETS, type Workload, WORKFLOWS } from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { select } from '../shared/fields.js';

/** Starting points for kinds of planning. */
export function presetField(field: {
  readonly disabled: boolean;
  /** The one that is in force; empty when something has been changed since. */
  readonly value: string;
  /** Whether batch can be chosen. */
  readonly batch: boolean;
  readonly onStart: (name: string, preset: Workload | undefined) => void;
}): TemplateResult {
  return select({
    id: 'preset',
    disabled: field.disabled,
    label: words.presets,
    options: [
      { value: '', label: words.presetNone },
      ...WORKFLOWS.map((value) => {
        const name = words.presetNames[value]!;
        const disabled = PRESETS[value].processing === 'batch' && !field.batch;
        return { value, label: disabled ? words.presetWithout(name) : name, disabled };
      }),
    ],
    value: field.value,
    onChange: (name) => {
      const preset = WORKFLOWS.find((known) => known === name);
      field.onStart(name, preset && PRESETS[preset]);
    },
  });
}
