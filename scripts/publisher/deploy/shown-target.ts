const secret = /((?:pass|secret|token|key|auth|credential)[a-z0-9_]*=)("[^"]*"|'[^']*'|[^,:]*)/giu

/** A target as it may be printed: the values of settings that may be secret are left out. */
export const shownTarget = (target: string): string =>
  target.startsWith(':') || /^[^/:]+,/u.test(target) ? target.replaceAll(secret, '$1…') : target
