import type { ConfigData } from 'html-validate'

/** The rules for every page. What differs from the recommended set has its reason beside it. */
export const markupRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro writes `<br>` and lower-case `<!doctype html>` as it likes; both are valid.
    'void-style': 'off',
    'doctype-style': 'off',
    // White space is Astro's to compress.
    'no-trailing-whitespace': 'off',
    // Titles have the site's name after the guide's; search engines truncate them, which readers do not mind.
    'long-title': 'off',
    // Everything comes from the site's own origin, where a checksum adds nothing.
    'require-sri': 'off',
    // Phone numbers are grouped for the ear, with spaces that may not break.
    'tel-non-breaking': 'off',
    // Safari does not treat a list without bullets as a list unless its role says so.
    'no-redundant-role': 'off',
  },
}
