import { meterTableHtml } from 'image-pricing-elements/static';

// In Node, when the page is made.
export const { html, issues } = meterTableHtml({ models: 'gpt-image-2', today: '2026-12-01' });
