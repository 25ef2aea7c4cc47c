import js from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig([
  globalIgnores([
    "bin/",
    "dist/",
    "coverage/",
    "**/generated/",
    "sdk/",
    "**/node_modules/",
    "test/data/",
    "**/*.mjs",
  ]),
  js.configs.recommended,
  {
    files: ["**/*.ts", "*.config.js"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: ["eslint.config.js"] } } },
    rules: {
      complexity: ["error", 10],
      "max-lines": ["error", { max: 250, skipBlankLines: false, skipComments: false }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    // Exported functions and classes of the product say what they take and give.
    files: ["provider/**/*.ts", "dynamic/**/*.ts", "simulator/**/*.ts"],
    ...jsdoc.configs["flat/recommended-typescript-error"],
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          require: { ClassDeclaration: true, FunctionDeclaration: true },
          checkConstructors: false,
        },
      ],
      "jsdoc/require-description": ["error", { checkConstructors: false }],
      "jsdoc/check-param-names": ["error", { checkDestructured: false }],
    },
  },
  {
    // mocha titles and hooks hand promises to the runner.
    files: ["test/**/*.ts"],
    rules: { "@typescript-eslint/no-floating-promises": "off", complexity: "off" },
  },
]);
