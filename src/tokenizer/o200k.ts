/** The heavy part, always imported dynamically: in a bundle it becomes a file of its own. */
export { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
