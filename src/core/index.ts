/** The pure pricing core. Everything is an argument: catalog, date, locale. */
export { ISSUE_CODES, PRICING_ERROR_CODES, PricingError } from './errors.js';
export type { Issue, IssueCode, Notice, Params, PricingErrorCode } from './errors.js';
export { isDay } from './dates.js';
export type { DatePrecision, Day, PartialDate } from './dates.js';
export { meterDirection, OTHER_METERS, TOKEN_METERS } from './meters.js';
export type { Meter, TokenMeter } from './meters.js';
export { BASES, exactCount } from './counts.js';
export type { Basis, Count, LikelyCount } from './counts.js';
export { AUTO, checkSize, parseSize, presetSizes } from './sizes.js';
export type { Size, SizeCheck } from './sizes.js';
export { cheaperSizes } from './cheaper-sizes.js';
export type { CheaperSize } from './cheaper-sizes.js';
export {
  IMAGE_OUTPUT_NOTICES,
  IMAGE_OUTPUT_REASONS,
  imageOutputTokens,
} from './image-output-tokens.js';
export type {
  ImageOutputFormula,
  ImageOutputNotice,
  ImageOutputReason,
  ImageOutputSettings,
  ImageOutputTokens,
} from './image-output-tokens.js';
export { FIDELITIES, IMAGE_INPUT_NOTICES, imageInputTokens } from './image-input-tokens.js';
export type {
  Fidelity,
  ImageInputNotice,
  ImageInputTokens,
  ReferenceImage,
} from './image-input-tokens.js';
export { estimateTextTokens } from './text-tokens.js';
export { multiplyDecimals, parseMoney } from './money.js';
export type { DecimalString, Money } from './money.js';
export { readExchangeRate } from './currency.js';
export type { ExchangeRate } from './currency.js';
export {
  add,
  attemptsFor,
  combine,
  compareMoney,
  convert,
  dearestFirst,
  freshness,
  isExact,
  ledgerOf,
  likelyPosition,
  rateOn,
  roundDecimal,
  scale,
  sharesOf,
  toDecimal,
  usdFor,
} from './guarded.js';
export { findModel, findOffer, nearestModels, requestLimits } from './models.js';
export { mergeCatalogs } from './merge-catalogs.js';
export { lifecycleOn } from './lifecycle.js';
export type { LifecycleStage, LifecycleStatus } from './lifecycle.js';
export { AGEING_DAYS, FRESH_DAYS } from './freshness.js';
export type { Freshness } from './freshness.js';
export { PROCESSINGS, ratesAsOf } from './rates.js';
export type { MeterRate, ModelRates, Processing, RateHistory } from './rates.js';
export type { Cost } from './cost.js';
export { OPERATIONS } from './operations.js';
export type { Operation } from './operations.js';
export { priceUsage } from './receipts/price-usage.js';
export type {
  PricedUsage,
  PriceUsageOptions,
  UsageAssumption,
  UsageLine,
  UsageWarning,
} from './receipts/price-usage.js';
export type { LeftOut } from './receipts/envelope.js';
export type { Range } from './ranges.js';
export { FAILED_REQUESTS } from './attempts.js';
export type { ExactNumber, FailedRequests } from './attempts.js';
export { DEFAULT_PROMPT_TOKENS, DEFAULT_SIZE, readWorkload } from './workload.js';
export type { Uncertain } from './numbers.js';
export type { CompleteWorkload, Workload, WorkloadIssue, WorkloadReading } from './workload.js';
export type { AssumedValue, Assumption, MeterUsage, UsagePart, UsageReason } from './usage.js';
export { estimate } from './estimate.js';
export type {
  Estimate,
  EstimateCost,
  EstimateLine,
  EstimateOptions,
  EstimateReason,
  EstimateTotals,
  EstimateWarning,
  ExpectedAttempts,
} from './estimate.js';
export type { Difference } from './difference.js';
export { sizeGrid } from './size-grid.js';
export type { SizeGrid, SizeGridCell } from './size-grid.js';
export { PRESETS, WORKFLOWS } from './presets.js';
export type { Workflow } from './presets.js';
export type { RateWarning, UnpricedReason } from './tariffs.js';
export { MOST_DECIMALS } from './ledger.js';
export type { Ledger, Share } from './ledger.js';
export { CONFIDENCES, METHODS, PROVIDER_KINDS } from './catalog.js';
export { breakEven } from './break-even.js';
export type { BreakEven, BreakEvenOptions, BreakEvenPoint, Crossing } from './break-even.js';
export { compareOffers } from './compare-offers.js';
export { OFFER_GROUPS } from './comparison.js';
export type {
  CompareOptions,
  Comparison,
  OfferCost,
  OfferGroup,
  OfferLine,
  OfferReason,
  OfferRow,
  OfferStep,
  OfferWarning,
} from './comparison.js';
export { planLaunch } from './launch-plan.js';
export type {
  LaunchPlan,
  PeakDemand,
  PlanAssumption,
  PlanPart,
  RampPoint,
  TierPlan,
} from './launch-plan.js';
export { DEMANDS } from './launch-options.js';
export type {
  CompleteDemand,
  CompleteLaunch,
  Demand,
  EditChange,
  LaunchOptions,
  OwnLimits,
  RampShares,
} from './launch-options.js';
export type { AccountPlan } from './account-plan.js';
export { CLOCKS } from './clocks.js';
export type { ClockCode, ClockReason, ClockReading, From, JobTime, PlanClock } from './clocks.js';
export { RAMP_POINTS } from './demand.js';
export type { RampPointCode } from './demand.js';
export type { LaunchVerdict, Missing, RequestRefusal } from './launch-verdict.js';
export type { PlanStep, StepCode, StepOperand } from './launch-steps.js';
export type { QueueAtPeak } from './queue.js';
export type { BatchTrade } from './batch-trade.js';
export { TOKENS_COUNTED } from './exact-costs.js';
export type { TokensCounted } from './exact-costs.js';
export { levers } from './levers.js';
export { workloadLevers } from './workload-levers.js';
export type { Lever, WorkloadLever } from './workload-levers.js';
export { BUDGET_ENDS, solveBudget } from './solve-budget.js';
export type {
  Budget,
  BudgetAnswer,
  BudgetEnd,
  BudgetOptions,
  BudgetPlan,
  BudgetReason,
} from './solve-budget.js';
export type { Quantity } from './ratios.js';
export type { AccountStep, Capacity } from './account-costs.js';
export type { BillStep, Factor } from './bill.js';
export { UNIT_FORMULAS, UNIT_REASONS } from './unit-charges.js';
export type { UnitFormula, UnitReason } from './unit-charges.js';
export { BATCH_STATUSES, CHARGE_KINDS, UNITS } from './offers.js';
export type {
  BatchLimits,
  Catalog,
  Confidence,
  Conflict,
  ImageInputRule,
  ImageModel,
  ImageOutputRule,
  Lifecycle,
  ListedModel,
  Method,
  PriceList,
  Provenance,
  Provider,
  Rate,
  RateLimitTable,
  RateLimitTier,
  RequestLimits,
  SizeRules,
  Source,
  SourceId,
  TextOutputRule,
  TokenRules,
} from './catalog.js';
export type {
  Account,
  Allowance,
  Amounts,
  BatchStatus,
  BatchTerms,
  ByMegapixelCharge,
  ByPixelsCharge,
  ByQualityAndSizeCharge,
  ByQualityAndTierCharge,
  ByQualityCharge,
  BySizeCharge,
  ByTierCharge,
  Charge,
  Condition,
  CreditPlan,
  CreditTerms,
  Dated,
  DecisionFacts,
  FailurePolicy,
  FlatCharge,
  MergedTokensCharge,
  MinimumModifier,
  Modifier,
  MultiplyModifier,
  NotBilledCharge,
  NotPublishedCharge,
  Offer,
  OwnKeyTerms,
  PerInputImageCharge,
  PerSecondCharge,
  Refusal,
  RegionalProcessingModifier,
  RoundUpModifier,
  SurchargeModifier,
  Tier,
  TokensCharge,
  TopUpFee,
  Unit,
  UnitCharge,
  UpstreamCharge,
  Validity,
} from './offers.js';
