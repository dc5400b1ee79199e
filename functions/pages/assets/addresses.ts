/**
 * Where pages find what they need. `v` is the beginning of the content's SHA-256, so that a browser may keep
 * each version for as long as it likes. It is written down here, since a page's function need not carry a
 * whole stylesheet only to name it; a test tells what to write where the content has changed.
 */
export const stylesheetUrl = '/assets/style.css?v=bc4d73a889f6';
export const iconUrl = '/assets/icon.svg?v=95001f8b7d38';
