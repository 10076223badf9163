export { GptImageCalculator } from '../define/gpt-image-calculator.js';
