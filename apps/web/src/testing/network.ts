import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { answer, type Operation } from './pretendApi.ts';
import { createWorld, type World } from './world.ts';

/** The network's edge. `world` is what the server knows; each test begins with a new one. */
export const edge = { world: createWorld() };

type AuthRequest = Record<string, string>;

/** What `/auth` was asked, in order. */
export const authRequests: { path: string; body: AuthRequest; language: string | null }[] = [];

export const network = setupServer(
  http.post('*/graphql', async ({ request }) => {
    const result = await answer(edge.world, (await request.json()) as Operation);
    return HttpResponse.json(result as object);
  }),
  http.get('*/auth/get-session', () => {
    const { person } = edge.world;
    return HttpResponse.json(person && { user: { email: person.email, name: person.displayName } });
  }),
  http.post('*/auth/*', async ({ request }) => {
    const path = new URL(request.url).pathname.replace('/auth/', '');
    const body = (await request.json()) as AuthRequest;
    authRequests.push({ path, body, language: request.headers.get('accept-language') });
    if (path === 'sign-in/email') {
      edge.world.person = createWorld().person;
      const url = new URL(body.callbackURL ?? '/', 'http://localhost:3000').href;
      return HttpResponse.json({ status: true, url });
    }
    return HttpResponse.json({ status: true });
  }),
);

/** From here on `/auth/<path>` refuses with a code. */
export function refuseAuth(
  path: string,
  code: string,
  status = 400,
  headers: Record<string, string> = {},
): void {
  network.use(
    http.post(`*/auth/${path}`, () => HttpResponse.json({ code, message: code }, { status, headers })),
  );
}

export function newWorld(): World {
  edge.world = createWorld();
  authRequests.length = 0;
  return edge.world;
}
