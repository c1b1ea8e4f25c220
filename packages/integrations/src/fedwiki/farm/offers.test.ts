import { describe, expect, test } from 'vitest';
import { findOffer } from './offers.ts';

describe('the public door offers', () => {
  test.each([
    ['GET', '/', 'read'],
    ['HEAD', '/welcome-visitors.html', 'page'],
    ['GET', '/view/welcome-visitors/other.example:3000/a-page_rev3', 'page'],
    ['GET', '/welcome-visitors.json', 'read'],
    ['GET', '/plugins/image/image.js', 'read'],
    ['GET', '/assets/pages/garden/my%20photo.jpg', 'read'],
    ['GET', '/js/jquery-ui/1.14.2/jquery-ui.min.js', 'read'],
    ['GET', '/system/sitemap.json', 'read'],
    ['GET', '/system/export.json', 'ownerRead'],
    ['GET', '/recycler/old-page.json', 'ownerRead'],
    ['GET', '/console/status', 'status'],
    ['PUT', '/page/welcome-visitors/action', 'pageAction'],
    ['DELETE', '/welcome-visitors.json', 'pageDelete'],
    ['POST', '/plugins/image/upload/0123456789abcdef0123456789abcdef.png', 'imageUpload'],
  ])('%s %s', (method, path, kind) => {
    expect(findOffer(method, path)?.kind).toBe(kind);
  });
});

describe('the public door does not offer', () => {
  test.each([
    // What plugins run, install or fetch on the server.
    ['GET', '/plugin/plugmatic/plugins'],
    ['POST', '/plugin/plugmatic/plugins'],
    ['POST', '/plugin/plugmatic/install'],
    ['POST', '/plugin/plugmatic/restart'],
    ['GET', '/plugin/plugmatic/view/assets'],
    ['GET', '/plugin/plugmatic/file/..%2f..%2fx/slug/y'],
    ['GET', '/plugin/image/gallery.html'],
    // What would make the server a traveller in its own network.
    ['GET', '/proxy/127.0.0.1:5432/favicon.png'],
    ['GET', '/remote/127.0.0.1/page.json'],
    ['GET', '/remote/evil.example/favicon.png'],
    // What tells about the installation.
    ['GET', '/system/version.json'],
    ['GET', '/System/Export.json'],
    ['GET', '/system/export.json/'],
    ['GET', '/runtests.html/'],
    // Ways around the paths above.
    ['GET', '/assets/../status/owner.json'],
    ['GET', '/assets/%2e%2e/pages/x'],
    ['GET', '/assets/..%2fpages/x'],
    ['GET', '/assets/.hidden'],
    ['GET', '/plugins/image/../../wiki-server/package.json'],
    ['GET', '//evil.example/x.json'],
    ['GET', 'http://evil.example/x.json'],
    ['PUT', '/page/../../sites/x/action'],
    ['PUT', '/PAGE/x/action'],
    ['PUT', '/page/x/action/'],
    ['POST', '/page/x/action'],
    ['DELETE', '/recycler/../pages/x.json'],
    ['DELETE', '/assets/x.json'],
    ['POST', '/plugins/image/upload/0123456789abcdef0123456789abcdef.png/x'],
    ['POST', '/plugins/image/upload/x.png'],
    ['POST', '/login'],
    ['OPTIONS', '/'],
    ['TRACE', '/'],
    ['PATCH', '/welcome-visitors.json'],
  ])('%s %s', (method, path) => {
    expect(findOffer(method, path)).toBeUndefined();
  });

  test('a path that takes long to say no to', () => {
    const paths = [
      `/${'a/b/'.repeat(4_000)}!`,
      `/assets/${'a/'.repeat(8_000)}"`,
      `/${'a-'.repeat(8_000)}.html`,
    ];
    const start = performance.now();
    for (const path of paths) expect(findOffer('GET', path)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(200);
  });
});
