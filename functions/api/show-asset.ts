import { apiHandler } from '../http/api-handler.ts';
import { PathUnknown } from '../http/errors.ts';
import { assetPath } from '../http/paths.ts';
import { assets } from '../pages/assets.ts';

/** Addresses carry a version of the content, so that a copy may be kept for as long as anybody likes. */
const KEPT = 'public, max-age=31536000, immutable';
const KEPT_UNVERSIONED = 'public, max-age=3600';

export const handler = apiHandler('show-asset', assetPath, async ({ path, query }) => {
  const asset = assets.get(path.file);
  if (asset === undefined) {
    throw new PathUnknown('There is no such asset');
  }
  const caching = query['v'] === undefined ? KEPT_UNVERSIONED : KEPT;
  const headers = { 'content-type': asset.contentType, 'cache-control': caching };
  return { statusCode: 200, headers, body: asset.body };
});
