import checkFile from "eslint-plugin-check-file";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "**/node_modules/**", "tests/fixtures/**"] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ["**/*.ts"] })),
  {
    files: ["**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "check-file": checkFile },
    rules: {
      // One style: braces around every branch, `#` for private members, readonly where nothing is assigned, one case for file
      // names.
      curly: ["error", "all"],
      "@typescript-eslint/prefer-readonly": "error",
      "no-restricted-syntax": [
        "error",
        {
          selector:
            ":matches(PropertyDefinition, MethodDefinition[key.name!='constructor'], TSParameterProperty)[accessibility='private']",
          message: "Use a # name.",
        },
      ],
      "check-file/filename-naming-convention": ["error", { "**/*.ts": "CAMEL_CASE" }, { ignoreMiddleExtensions: true }],
      "check-file/folder-naming-convention": ["error", { "{sdk,emulator,tests,tools}/**/": "CAMEL_CASE" }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "no-console": "error",
      // Arguments and outputs are derived from the declaration of an object. An interface gives them a name and merges with the
      // class.
      "@typescript-eslint/no-empty-object-type": ["error", { allowInterfaces: "with-single-extends" }],
      "@typescript-eslint/no-unsafe-declaration-merging": "off",
      // The second, empty base of a derived interface makes the compiler show its name.
      "@typescript-eslint/no-generated-empty-object-type": "off",
      "no-restricted-globals": [
        "error",
        { name: "encodeURIComponent", message: "Build a path with apiPath, or one segment of it with pathSegment." },
      ],
      "no-restricted-properties": [
        "error",
        { object: "URL", property: "canParse", message: "It fails on ü in Node 22: use parseUrl." },
      ],
      // It is deprecated only as a warning. The emulator uses http, and only on the loopback address.
      "@typescript-eslint/no-deprecated": [
        "error",
        { allow: [{ from: "package", package: "openid-client", name: "allowInsecureRequests" }] },
      ],
    },
  },
  {
    // Where the one encoding of paths is, where OAuth encodes something else, and a canary that knows every encoding.
    files: ["sdk/client/request.ts", "sdk/client/token.ts", "tests/support/engine/canary.ts"],
    rules: { "no-restricted-globals": "off" },
  },
);
