import { planLaunch } from 'image-pricing-elements/core';
import { catalog } from 'image-pricing-elements/catalog';

const workload = { quality: 'high', promptTokens: 94, rerollRate: 20, imagesPerMonth: 10000 };
const plan = planLaunch(workload, catalog, { tier: '2', start: '2026-12-01', asOf: '2026-12-01' });

export const verdict = plan.kind === 'plan' ? plan.verdict : plan.issues;
