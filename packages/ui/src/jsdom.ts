/**
 * What jsdom lacks of dialogs, popovers, scrolling, sizes and media queries. Imported once by tests of pages and components; it
 * leaves alone what is already there.
 */
function define(prototype: object, methods: Record<string, (this: HTMLElement) => void>): void {
  for (const [name, value] of Object.entries(methods)) {
    if (!(name in prototype))
      Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  }
}

const focusable = 'button, [href], input, select, textarea, [tabindex]:not([tabindex="-1"])';

define(HTMLDialogElement.prototype, {
  showModal() {
    this.setAttribute('open', '');
    this.querySelector<HTMLElement>(focusable)?.focus();
  },
  close() {
    if (!this.hasAttribute('open')) return;
    this.removeAttribute('open');
    this.dispatchEvent(new Event('close'));
  },
});

define(HTMLElement.prototype, {
  // Without a layout nothing is out of sight.
  scrollIntoView() {},
  showPopover() {
    this.style.display = 'block';
  },
  hidePopover() {
    this.style.display = 'none';
  },
});

document.addEventListener('click', ({ target }) => {
  const opener = target instanceof Element ? target.closest('[popovertarget]') : null;
  const popover = document.getElementById(opener?.getAttribute('popovertarget') ?? '');
  if (popover?.style.display === 'block') popover.hidePopover();
  else popover?.showPopover();
});

if (typeof window.matchMedia !== 'function') {
  window.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      onchange: null,
      addListener() {},
      removeListener() {},
    }) as MediaQueryList;
}

if (typeof window.ResizeObserver !== 'function') {
  // Without a layout nothing changes its size.
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
}
