/** A part of a pattern of `like`: an escaped character or a single one. */
const PART_OF_LIKE = /\\(.)|[\s\S]/gu;
/** A part of a pattern of `similar to`: that, or a set of characters in brackets. */
const PART_OF_SIMILAR = /\\(.)|\[[^\]]*\]|[\s\S]/gu;

/**
 * A pattern of SQL's `like`, as an expression: `%` stands for any text, `_` for any character, and what comes after a
 * backslash for itself.
 */
export function likeExpression(pattern: string, flags: string): RegExp {
  return expressionOf(pattern, PART_OF_LIKE, literal, flags);
}

/** A pattern of SQL's `similar to`: that of `like` with the alternatives, repetitions, groups and sets of expressions. */
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
