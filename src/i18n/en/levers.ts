import type { Lever, Params, Workload } from '../../core/index.js';
import { capital, sizeText } from '../fill.js';

export const qualityName = (quality: string): string =>
  quality === 'xhigh' ? 'Extra high' : capital(quality);

const LEVERS: Readonly<Record<Lever['code'], (change: Workload, params: Params) => string>> = {
  'quality-down': ({ quality }) => `${qualityName(String(quality))} quality`,
  'quality-up': ({ quality }) => `${qualityName(String(quality))} quality`,
  batch: ({ partialImages }) =>
    `Batch processing${partialImages === 0 ? ', without previews' : ''}`,
  standard: () => 'Standard processing',
  'cheaper-size': ({ size }) => sizeText(String(size)),
  'half-the-rerolls': () => 'Half the re-rolls',
  'cached-instructions': () => 'All instructions cached',
  'fewer-references': () => 'One fewer reference image',
  'smaller-references': ({ referenceImages }) =>
    `Reference images at ${(referenceImages ?? []).map(({ width, height }) => `${width} × ${height}`).join(', ')}`,
  'low-fidelity': () => 'Low input fidelity',
  'other-model': ({ model, quality }) =>
    `${String(model)} at ${qualityName(String(quality)).toLowerCase()} quality`,
  'other-offer': (_, { provider }) => `The same model at ${String(provider)}`,
};

/** What a lever changes, in a few words. `provider` is a name. */
export const leverName = (
  { code, change, params }: Pick<Lever, 'code' | 'change' | 'params'>,
  provider?: string,
): string => LEVERS[code](change, provider === undefined ? params : { ...params, provider });
