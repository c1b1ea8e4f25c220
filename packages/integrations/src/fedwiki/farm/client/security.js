// @ts-nocheck It runs in a browser beside jQuery; the compiler of this room knows neither.
/*
 * The browser half of the wiki's security: the footer says who may write and why not, and a refused change says
 * what to do about it. The wiki's client calls `setup` once, when its page is ready.
 */
(() => {
  /** Makes an element with text; never with markup, since names and reasons are other people's words. */
  function make(tag, properties, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  }

  async function standing() {
    const answer = await plainFetch('/console/status', { headers: { accept: 'application/json' } });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return answer.json();
  }

  const link = (href, text) => make('a', { href, textContent: text });

  function signOut() {
    const form = make('form', { method: 'post', action: '/console/leave' });
    form.append(make('button', { type: 'submit', textContent: 'Sign out' }));
    return form;
  }

  /** What the footer says: everything a person needs to know before they begin to write. */
  function footerParts({ you, state, title, action, manageUrl }) {
    const owner = you === 'owner';
    const parts = [];
    if (owner) parts.push(make('span', { textContent: 'Signed in as owner' }));
    if (state === 'readOnly' || (state === 'full' && owner)) {
      parts.push(make('strong', { textContent: title }), link('/console/status', 'Why?'));
    }
    if (owner) parts.push(signOut());
    else parts.push(link(manageUrl, state === 'readOnly' ? action : 'Open from the console'));
    return parts;
  }

  async function showFooter() {
    const place = document.querySelector('footer > #security');
    if (place === null) return;
    place.classList.add('console-standing');
    try {
      place.replaceChildren(...footerParts(await standing()));
    } catch {
      place.replaceChildren(link('/console/status', 'Who may write here?'));
    }
  }

  /** Says why a change was refused. The wiki has meanwhile kept the change in this browser. */
  function showRefusal({ title, text, action, manageUrl }) {
    const dismiss = make('button', { type: 'button', textContent: 'Dismiss' });
    const kept = 'Your change was not saved on the wiki. If it was text, this browser keeps it for now.';
    const ways = action === null ? [dismiss] : [link(manageUrl, action), dismiss];
    const notice = make(
      'section',
      { className: 'console-refusal' },
      make('h2', { textContent: title }),
      ...[...text, kept].map((words) => make('p', { textContent: words })),
      make('p', {}, ...ways),
    );
    notice.setAttribute('role', 'alert');
    dismiss.addEventListener('click', () => notice.remove());
    document.querySelector('.console-refusal')?.remove();
    document.body.append(notice);
    void showFooter();
  }

  const isChange = (method) => !['GET', 'HEAD'].includes((method ?? 'GET').toUpperCase());

  // Pictures and files are sent with fetch, everything else with jQuery: both ask for refusals as JSON.
  const plainFetch = window.fetch.bind(window);
  window.fetch = async (input, init = {}) => {
    if (!isChange(init.method)) return plainFetch(input, init);
    const headers = new Headers(init.headers);
    headers.set('accept', 'application/json');
    const answer = await plainFetch(input, { ...init, headers });
    if (!answer.ok) {
      const { error } = await answer
        .clone()
        .json()
        .catch(() => ({}));
      if (error?.title) showRefusal(error);
    }
    return answer;
  };

  function watchJQuery($) {
    $.ajaxPrefilter((options) => {
      if (isChange(options.type)) options.headers = { ...options.headers, accept: 'application/json' };
    });
    $(document).ajaxError((_event, answer, options) => {
      const error = answer.responseJSON?.error;
      if (isChange(options.type) && error?.title) showRefusal(error);
    });
  }

  window.plugins.security = {
    setup() {
      document.head.append(make('link', { rel: 'stylesheet', href: '/security/security.css' }));
      watchJQuery(window.$);
      void showFooter();
    },
  };
})();
