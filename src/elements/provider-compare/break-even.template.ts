import { html, nothing, svg, type TemplateResult } from 'lit';
import { providerCompare as words } from '../../i18n/en/provider-compare.js';
import type {
  Aspect,
  BreakEvenView,
  Over,
  Pair,
} from '../../view-models/provider-compare-break-even.js';
import { said } from '../shared/dated.js';
import { select } from '../shared/fields.js';
import type { Option } from '../shared/segmented.js';

export interface BreakEvenShown {
  /** `null` when there are not two offers with a price. */
  readonly pair: Pair | null;
  readonly open: boolean;
  /** Worked out only while somebody looks. */
  readonly view: BreakEvenView | null;
  readonly options: readonly Option[];
  readonly overs: readonly Over[];
  readonly aspects: readonly Aspect[];
  readonly toggle: (open: boolean) => void;
  readonly choose: (change: Partial<Pair>) => void;
}

export function breakEvenFold(block: BreakEvenShown): TemplateResult {
  const { pair, view, open } = block;
  return html`<details
    class="fold"
    ?open=${open}
    @toggle=${(event: Event): void => {
      block.toggle((event.target as HTMLDetailsElement).open);
    }}
  >
    <summary>${said(words.breakEven)}</summary>
    ${
      !open
        ? nothing
        : pair && view
          ? html`${choices(block, pair)}
              <p>${said(view.sentence)}</p>
              ${chart(view)} ${figures(view, pair, block.options)}`
          : html`<p>${words.onePair}</p>`
    }
  </details>`;
}

function choices(
  { options, overs, aspects, choose }: BreakEvenShown,
  { offers: [one, other], over, aspect }: Pair,
): TemplateResult {
  return html`<div class="toolbar">
    ${select({
      id: 'first',
      label: words.first,
      options,
      value: one,
      onChange: (first) => {
        choose({ offers: [first, other] });
      },
    })}
    ${select({
      id: 'second',
      label: words.second,
      options,
      value: other,
      onChange: (second) => {
        choose({ offers: [one, second] });
      },
    })}
    ${select({
      id: 'over',
      label: words.over,
      options: overs.map((value) => ({ value, label: words.overs[value] })),
      value: over,
      onChange: (value) => {
        choose({ over: value as Over });
      },
    })}
    ${
      over === 'volume'
        ? nothing
        : select({
            id: 'aspect',
            label: words.aspect,
            options: aspects.map((value) => ({ value, label: value })),
            value: aspect,
            onChange: (value) => {
              choose({ aspect: value as Aspect });
            },
          })
    }
  </div>`;
}

/** The part of the height that the lines take; names of lines stand in the rest. */
const [TOP, HEIGHT] = [14, 66];
const y = (percent: number): string => `${TOP + (percent * HEIGHT) / 100}%`;

/** The sentence and the figures say the same in words. */
function chart({ chart: drawn }: BreakEvenView): TemplateResult | typeof nothing {
  if (!drawn) return nothing;
  const { lines, crossings, from, to, top } = drawn;
  return html`<svg part="chart" aria-hidden="true">
    <line class="axis" x1="0" x2="100%" y1=${y(100)} y2=${y(100)} />
    <text class="axis-text" x="0" y="8%">${`${top} ${words.perKeptAxis}`}</text>
    <text class="axis-text" x="0" y="97%">${from}</text>
    <text class="axis-text" x="100%" y="97%" text-anchor="end">${to}</text>
    ${crossings.map(
      (at) => svg`<line class="crossing" x1="${at}%" x2="${at}%" y1=${y(0)} y2=${y(100)} />`,
    )}
    <svg
      y="${TOP}%"
      width="100%"
      height="${HEIGHT}%"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      overflow="visible"
    >
      ${lines.map(
        ({ path }, index) =>
          svg`<path class="line line-${index}" d=${path} vector-effect="non-scaling-stroke" />`,
      )}
    </svg>
    ${lines.map(
      ({ name, end, above }) =>
        svg`<text x="100%" y=${y(end)} dy=${above ? '-0.5em' : '1.2em'} text-anchor="end">${name}</text>`,
    )}
  </svg>`;
}

function figures(
  { figures: rows }: BreakEvenView,
  { offers, over }: Pair,
  options: readonly Option[],
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  return html`<details>
    <summary>${said(words.figures)}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">${over === 'size' ? words.size : words.volume}</th>
          ${offers.map(
            (offer) =>
              html`<th scope="col" class="end">
                ${options.find(({ value }) => value === offer)?.label ?? offer}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ at, costs }) =>
            html`<tr>
              <th scope="row"><bdi dir="ltr">${at}</bdi></th>
              ${costs.map((cost) => html`<td class="end"><bdi dir="ltr">${cost}</bdi></td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}
