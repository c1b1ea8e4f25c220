/**
 * Two rules for packages/core that the linter does not bring: what the heart computes it returns at once, and
 * a "no" is a value like any other answer.
 */

/**
 * @typedef {{ report(finding: { node: unknown, message: string }): void }} Context
 * @typedef {{ async?: boolean }} FunctionNode
 */

const noThrow = {
  /** @param {Context} context */
  create(context) {
    return {
      /** @param {unknown} node */
      ThrowStatement(node) {
        context.report({ node, message: 'The core does not throw: return a refusal.' });
      },
    };
  },
};

const noAsync = {
  /** @param {Context} context */
  create(context) {
    /** @param {FunctionNode} node */
    const look = (node) => {
      if (node.async) context.report({ node, message: 'The core is synchronous: values in, values out.' });
    };
    return { FunctionDeclaration: look, FunctionExpression: look, ArrowFunctionExpression: look };
  },
};

// biome-ignore lint/style/noDefaultExport: the linter loads its plugins by their default export.
export default {
  meta: { name: 'pure-heart' },
  rules: { 'no-throw': noThrow, 'no-async': noAsync },
};
