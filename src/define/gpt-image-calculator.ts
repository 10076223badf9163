import { GptImageCalculator } from '../elements/gpt-image-calculator/gpt-image-calculator.js';

GptImageCalculator.define();

export { GptImageCalculator };
