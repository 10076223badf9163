import type { Workload } from './workload.js';

export const WORKFLOWS = [
  'prompt-validation',
  'text-to-image',
  'image-editing',
  'batch',
  'launch',
] as const;
export type Workflow = (typeof WORKFLOWS)[number];

/**
 * Starting points for five kinds of planning. The figures are ours, round on purpose and meant to be
 * replaced: nobody published what is typical. None names a model, so that each fits the one chosen.
 */
export const PRESETS: Readonly<Record<Workflow, Workload>> = {
  /** Does the prompt work at all? A few cheap drafts, most of them thrown away. */
  'prompt-validation': {
    operation: 'generate',
    size: '1024x1024',
    quality: 'low',
    promptTokens: 150,
    imagesPerMonth: 50,
    rerollRate: 50,
  },
  /** Pictures from words, at a steady volume. */
  'text-to-image': {
    operation: 'generate',
    size: '1024x1024',
    quality: 'medium',
    promptTokens: 150,
    imagesPerMonth: 1000,
    rerollRate: 20,
  },
  /** One picture in, one out: the reference image is billed too. */
  'image-editing': {
    operation: 'edit',
    size: '1024x1024',
    quality: 'medium',
    promptTokens: 100,
    referenceImages: [{ width: 1024, height: 1024 }],
    imagesPerMonth: 1000,
    rerollRate: 20,
  },
  /** A catalog of pictures that may take a day: nobody watches, so nothing is streamed. */
  batch: {
    operation: 'generate',
    size: '1024x1536',
    quality: 'medium',
    promptTokens: 150,
    instructionTokens: 300,
    processing: 'batch',
    imagesPerMonth: 10_000,
    rerollRate: 10,
  },
  /** Before scale-up: what is not known yet stays a range, and failures may be billed. */
  launch: {
    operation: 'generate',
    size: '1024x1024',
    quality: 'medium',
    promptTokens: { low: 80, likely: 150, high: 400 },
    instructionTokens: 300,
    imagesPerMonth: { low: 10_000, likely: 20_000, high: 50_000 },
    rerollRate: { low: 10, likely: 20, high: 35 },
    failureRate: { low: 1, likely: 2, high: 5 },
    failedRequests: 'billed',
  },
};
