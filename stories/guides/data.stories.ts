import type { Meta } from '@storybook/web-components-vite';
import { fullCatalog as catalog } from '../../src/catalog/offers/index.js';
import { html } from 'lit';
import { offerFacts, rateFacts, sourceFacts } from '../support/catalog-facts.js';
import { dataTable, link } from '../support/data-table.js';
import type { Story } from '../support/element.js';
import { shows } from '../support/expects.js';

const meta: Meta = { title: 'Guides/Data', tags: ['!autodocs'] };
export default meta;

const UNKNOWN = 'not published';
const UNDATED = 'day not recorded';
const rateless = (reason: string) => (reason === 'Not billed.' ? 'not billed' : UNKNOWN);
const sourceLink = (id: string) => {
  const source = catalog.sources[id]!;
  return link(`${source.publisher}, ${source.title}`, source.url);
};

export const Models: Story = {
  render: () =>
    dataTable(
      'Models',
      ['Model', 'Also called', 'Released', 'Shut down', 'Output tokens', 'Source'],
      catalog.models.map(({ id, aliases, lifecycle, tokens }) => [
        id,
        aliases.join(', '),
        lifecycle.released ?? UNKNOWN,
        lifecycle.shutdown ?? (lifecycle.deprecation ? 'deprecated' : ''),
        tokens.imageOutput.kind === 'unknown' ? UNKNOWN : `by ${tokens.imageOutput.kind}`,
        sourceLink(lifecycle.source),
      ]),
    ),
  parameters: shows('All models, with their dates, and whether their token counts are published.', {
    says: 'gpt-image-2',
  }),
};

export const Rates: Story = {
  render: () =>
    dataTable(
      'OpenAI’s token rates',
      [
        'Model',
        'Meter',
        'USD',
        'Tokens',
        'From',
        'To',
        'Checked',
        'Method',
        'Confidence',
        'Source',
      ],
      rateFacts(catalog, 'openai').map(({ model, meter, rate, reason }) =>
        rate
          ? [
              model,
              meter,
              rate.usd,
              rate.per.toLocaleString('en'),
              rate.from,
              rate.to ?? '',
              rate.checks.join(', ') || UNDATED,
              rate.method,
              rate.confidence,
              sourceLink(rate.source),
            ]
          : [model, meter, rateless(reason), ...Array<string>(6).fill(''), reason],
      ),
    ),
  parameters: shows('Every rate, with when it applies, when it was checked, and its source.', {
    says: '2026-10-06',
  }),
};

export const Offers: Story = {
  render: () =>
    dataTable(
      'Offers',
      [
        'Offer',
        'Provider',
        'Kind',
        'Model',
        'Bills by',
        'Batch',
        'Failed requests',
        'Last checked',
        'Sources',
      ],
      offerFacts(catalog).map((offer) => [
        offer.id,
        offer.provider,
        offer.kind,
        offer.model,
        offer.billing.join(', '),
        offer.batch,
        offer.failures,
        offer.last ?? 'nothing to read',
        offer.sources.map((id, index) => html`${index > 0 ? ', ' : ''}${sourceLink(id)}`),
      ]),
    ),
  parameters: shows('What each provider sells, how it bills, and when that was last checked.', {
    says: 'openai/gpt-image-2',
  }),
};

export const Sources: Story = {
  render: () =>
    dataTable(
      'Sources',
      ['Source', 'Publisher', 'Official', 'Figures', 'First checked', 'Last checked'],
      sourceFacts(catalog).map(({ title, url, publisher, official, figures, first, last }) => [
        link(title, url),
        publisher,
        official ? 'yes' : 'no',
        figures,
        first ?? (figures > 0 ? UNDATED : 'no price read there'),
        last ?? '',
      ]),
    ),
  parameters: shows(
    'Where the figures come from, and when each source was first and last checked.',
    { says: 'Publisher' },
  ),
};

export const Conflicts: Story = {
  render: () =>
    dataTable(
      'Conflicts between sources',
      ['About', 'Summary', 'Claims', 'What we do'],
      catalog.conflicts.map(({ models, topic, summary, claims, consequence }) => [
        `${topic}: ${models.join(', ')}`,
        summary,
        html`<ul style="margin: 0; padding-inline-start: 1.2em">
          ${claims.map(
            ({ says, sources, date }) =>
              html`<li>
                ${says} ${date ?? ''} (${sources.map((id) => html`${sourceLink(id)} `)})
              </li>`,
          )}
        </ul>`,
        consequence,
      ]),
    ),
  parameters: shows('Where sources disagree, with what each one says.', {
    says: 'Claims',
  }),
};

export const Limits: Story = {
  render: () =>
    dataTable(
      'Rate limits',
      [
        'Table',
        'Tier',
        'Tokens per minute',
        'Images per minute',
        'Paid so far, USD',
        'Spending cap per month, USD',
        'Checked',
        'Source',
      ],
      Object.entries(catalog.rateLimits).flatMap(([name, table]) =>
        table.tiers.map((tier) => [
          name,
          tier.id,
          ...(tier.available
            ? [
                tier.tokensPerMinute.toLocaleString('en'),
                tier.imagesPerMinute,
                tier.qualifyingUsd,
                tier.monthlyCapUsd,
              ]
            : ['not available', '', '', '']),
          table.checks.join(', ') || UNDATED,
          sourceLink(table.source),
        ]),
      ),
    ),
  parameters: shows('The limits of each usage tier, and how much you have to pay to reach it.', {
    says: 'Tier',
  }),
};
