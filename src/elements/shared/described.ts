import { html, nothing, type TemplateResult } from 'lit';
import { cautionIcon } from './icons.js';

/** A way to mend an input with one click. */
export interface Repair {
  readonly label: string;
  readonly apply: () => void;
}

/** What is wrong with an input, in words, and how to mend it. */
export interface Problem {
  readonly text: string;
  readonly repairs?: readonly Repair[];
}

/** What stands below a control and describes it. */
export interface Described {
  /** Unique in the element; `-problem` and `-hint` are added for what describes the control. */
  readonly id: string;
  readonly hint?: string | undefined;
  readonly problems?: readonly Problem[] | undefined;
  /** What was understood of a typed text that could be read in two ways. */
  readonly readAs?: string | undefined;
  /** Whether something is wrong, where a group around the control says what. */
  readonly invalid?: boolean;
}

export function invalid({
  problems = [],
  invalid: wrong = problems.length > 0,
}: Described): 'true' | typeof nothing {
  return wrong ? 'true' : nothing;
}

export function describedBy({
  id,
  hint,
  readAs,
  problems = [],
}: Described): string | typeof nothing {
  const ids = [(hint ?? readAs) && `${id}-hint`, problems.length > 0 && `${id}-problem`].filter(
    Boolean,
  );
  return ids.join(' ') || nothing;
}

/** An action among text. */
export function linkButton(
  label: unknown,
  onClick: (event: MouseEvent) => void,
  {
    small = false,
    disabled = false,
    ariaLabel = '',
    id = '',
    describedBy = nothing,
  }: {
    small?: boolean;
    disabled?: boolean;
    ariaLabel?: string;
    id?: string;
    describedBy?: string | typeof nothing;
  } = {},
): TemplateResult {
  return html`<button
    type="button"
    id=${id || nothing}
    class=${small ? 'link small' : 'link'}
    aria-label=${ariaLabel || nothing}
    aria-describedby=${describedBy}
    ?disabled=${disabled}
    @click=${onClick}
  >
    ${label}
  </button>`;
}

export function problemList({ id, problems = [] }: Described): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  return html`<div class="problems" id="${id}-problem">
    ${problems.map(
      ({ text, repairs = [] }) =>
        html`<p class="problem">
          ${cautionIcon}<span
            >${text} ${repairs.map(({ label, apply }) => html` ${linkButton(label, apply)}`)}</span
          >
        </p>`,
    )}
  </div>`;
}
