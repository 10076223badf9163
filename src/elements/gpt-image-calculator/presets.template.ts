import type { TemplateResult } from 'lit';
import { PRESETS, type Workload, WORKFLOWS } from '../../core/index.js';
import { calculator as words } from '../../i18n/en/calculator.js';
import { select } from '../shared/fields.js';

/** Starting points for kinds of planning. */
export function presetField(
  disabled: boolean,
  onStart: (preset: Workload) => void,
): TemplateResult {
  return select({
    id: 'preset',
    disabled,
    label: words.presets,
    options: [
      { value: '', label: words.presetNone },
      ...WORKFLOWS.map((value) => ({ value, label: words.presetNames[value]! })),
    ],
    value: '',
    onChange: (name) => {
      const preset = WORKFLOWS.find((known) => known === name);
      if (preset) onStart(PRESETS[preset]);
    },
  });
}
