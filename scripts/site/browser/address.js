// The fragment of the address. Redoc cannot read one that is malformed, and leaves an empty page, so it never sees one.

/** The fragment, decoded. Undefined if it is malformed, such as `#%E0`. @returns {string | undefined} */
export function fragment() {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return undefined;
  }
}

/** Whether the page holds what the fragment names, so that no script is needed to show it. No fragment names the top. */
export function isHere(id = fragment()) {
  return id === "" || (id !== undefined && document.getElementById(id) !== null);
}

/** Takes a malformed fragment out of the address, now and whenever one comes, before any other script sees it. */
export function refuseMalformedFragments() {
  const refuse = (/** @type {Event | undefined} */ event) => {
    if (fragment() !== undefined) return;
    event?.stopImmediatePropagation();
    history.replaceState(null, "", location.pathname + location.search);
  };
  refuse(undefined);
  for (const change of ["popstate", "hashchange"]) addEventListener(change, refuse, { capture: true });
}
