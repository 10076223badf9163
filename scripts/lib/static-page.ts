/** The example page of static HTML, as a site generator that uses the package would write it. */
import {
  comparisonHtml,
  estimateHtml,
  meterTableHtml,
  planHtml,
  type StaticHtml,
} from '../../src/static/index.ts';

export const STATIC_PAGE = 'stories/pages/static.html';

const elements: Readonly<Record<string, () => StaticHtml>> = {
  calculator: () =>
    estimateHtml(
      { quality: 'medium', imagesPerMonth: 2400, rerollRate: 20 },
      { attributes: { id: 'calc' } },
    ),
  table: () =>
    meterTableHtml({
      models: 'gpt-image-2 gpt-image-2.5-sunburst gpt-image-2.5-flare',
      batch: true,
      attributes: { id: 'models' },
    }),
  arabic: () =>
    meterTableHtml({
      attributes: { id: 'arabic' },
      asOf: '2026-11-22',
      locale: 'ar-EG',
      currency: 'EUR',
      exchangeRate: '0.8637',
      exchangeRateDate: '2026-11-20',
    }),
  comparison: () =>
    comparisonHtml(
      { imagesPerMonth: 2400 },
      {
        offers: ['openai/gpt-image-2', 'fal/gpt-image-2', 'replicate/gpt-image-2'],
        attributes: { id: 'offers' },
      },
    ),
  plan: () =>
    planHtml(
      { imagesPerMonth: 2400, quality: 'high' },
      { tier: '2', demand: 'working-hours', attributes: { id: 'plan' } },
    ),
};

function made(name: string): string {
  const { html, issues } = elements[name]!();
  if (issues.length > 0) throw new Error(`${name}: ${JSON.stringify(issues)}`);
  return html;
}

export function staticPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Image rates without JavaScript · Pictor docs</title>
<link rel="stylesheet" href="styles/docs.css">
<link rel="stylesheet" href="/dist/reserve.css">
<link rel="stylesheet" href="styles/fallback.css">
<link rel="stylesheet" href="styles/static.css">
<script type="module" src="/dist/cdn/all.js"></script>
</head>
<body>
<header class="bar">
<b>Pictor</b>
<nav aria-label="Site"><a href="index.html">Guides</a> <a href="docs.html">API reference</a> <a href="static.html" aria-current="page">Without JavaScript</a> <a href="blog.html">Blog</a></nav>
</header>
<main class="single">
<h1>Image rates without JavaScript</h1>
<p>The build wrote every figure on this page into its HTML. Crawlers and readers without JavaScript get the same figures, sources and dates as everybody else. With JavaScript, the elements replace the HTML without moving the page.</p>
<h2>Calculate your cost</h2>
${made('calculator')}
<h2>Rates</h2>
${made('table')}
<h2>Compare providers</h2>
${made('comparison')}
<h2>Plan a launch</h2>
${made('plan')}
<h2>On a page in Arabic</h2>
<div dir="rtl" lang="ar">
${made('arabic')}
</div>
<p>This text stays where it is when the elements load.</p>
</main>
</body>
</html>
`;
}
