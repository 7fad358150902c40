// Passkeys: the one thing a page cannot do without script, because only the device can answer. It reads hidden fields of
// the form around a button, asks the device, writes the answer into hidden fields and sends the form. It makes no request
// and no markup. Without it, or where it cannot run, its buttons stay hidden and passphrase and code do the same.
// Fields and texts: docs/decisions/0004-signing-in.md. Source: WebAuthn Level 2.
"use strict";
(() => {
  if (!window.isSecureContext || !window.PublicKeyCredential) return;

  const encode = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const decode = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

  const field = (form, name) => form.querySelector(`input[type="hidden"][name="${name}"]`);
  const value = (form, name) => field(form, name)?.value ?? "";
  const descriptors = (form, name) =>
    value(form, name).split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: decode(id) }));

  const fiveMinutes = 300000;

  const register = (form) =>
    navigator.credentials.create({
      publicKey: {
        challenge: decode(value(form, "challenge")),
        rp: { id: value(form, "rpid"), name: value(form, "rp-name") || value(form, "rpid") },
        user: {
          id: decode(value(form, "user")),
          name: value(form, "user-name"),
          displayName: value(form, "user-display-name") || value(form, "user-name"),
        },
        pubKeyCredParams: [{ type: "public-key", alg: -7 }, { type: "public-key", alg: -8 }],
        excludeCredentials: descriptors(form, "known-credentials"),
        authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
        attestation: "none",
        timeout: fiveMinutes,
      },
    });

  const sign = (form) =>
    navigator.credentials.get({
      publicKey: {
        challenge: decode(value(form, "challenge")),
        rpId: value(form, "rpid"),
        allowCredentials: descriptors(form, "known-credentials"),
        userVerification: "required",
        timeout: fiveMinutes,
      },
    });

  const acts = { register, "sign-in": sign, sign };

  const answers = (credential) => {
    const { response } = credential;
    const data = response.signature ? response.authenticatorData : response.getAuthenticatorData();
    return {
      credential: encode(credential.rawId),
      "client-data": encode(response.clientDataJSON),
      "authenticator-data": encode(data),
      ...(response.signature && { signature: encode(response.signature) }),
    };
  };

  // The server writes the texts, in the person's language, as data-cancelled, data-known, data-address, data-failed.
  const kinds = { NotAllowedError: "cancelled", AbortError: "cancelled", InvalidStateError: "known", SecurityError: "address" };
  const tell = (form, kind) => {
    const place = form.querySelector("[data-passkey-problem]") ?? document.querySelector("[data-passkey-problem]");
    if (!place) return;
    place.textContent = kind ? place.dataset[kind] ?? place.dataset.failed ?? "" : "";
    place.hidden = !kind;
  };

  const run = async (button) => {
    const { form } = button;
    if (!form.reportValidity()) return;
    tell(form, null);
    button.disabled = true;
    try {
      const credential = await acts[button.dataset.passkey](form);
      for (const [name, text] of Object.entries(answers(credential))) field(form, name).value = text;
      form.requestSubmit();
    } catch (problem) {
      tell(form, kinds[problem.name] ?? "failed");
      button.disabled = false;
    }
  };

  for (const button of document.querySelectorAll("button[data-passkey]")) {
    if (!button.form || !(button.dataset.passkey in acts)) continue;
    button.addEventListener("click", () => run(button));
    button.hidden = false;
  }
  // Back from the next page: the browser may show this one as it was left.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    for (const button of document.querySelectorAll("button[data-passkey]")) button.disabled = false;
  });
})();
