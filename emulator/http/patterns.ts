/** A part of a pattern of `like`: an escaped character or a single character. */
const PART_OF_LIKE = /\\(.)|[\s\S]/gu;
/** A part of a pattern of `similar to`: a part of a pattern of `like`, or a set of characters in brackets. */
const PART_OF_SIMILAR = /\\(.)|\[[^\]]*\]|[\s\S]/gu;

/**
 * The regular expression of a pattern of SQL's `like`: `%` stands for any text, `_` for any character, and a character after a
 * backslash for itself.
 */
export function likeExpression(pattern: string, flags: string): RegExp {
  return expressionOf(pattern, PART_OF_LIKE, literal, flags);
}

/**
 * The regular expression of a pattern of SQL's `similar to`: a pattern of `like` with alternatives, repetitions, groups and
 * sets.
 */
export function similarExpression(pattern: string, flags: string): RegExp {
  const plain = (part: string) => (/^[.^$/\\]$/.test(part) ? literal(part) : part);
  return expressionOf(pattern, PART_OF_SIMILAR, plain, flags);
}

function expressionOf(pattern: string, parts: RegExp, plain: (part: string) => string, flags: string): RegExp {
  const source = pattern.replace(parts, (part, escaped: string | undefined) => {
    if (escaped !== undefined) {
      return literal(escaped);
    }
    if (part === "%") {
      return ".*";
    }
    return part === "_" ? "." : plain(part);
  });
  return new RegExp(`^(?:${source})$`, flags);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
