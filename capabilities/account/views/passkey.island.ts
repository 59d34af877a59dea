// The one thing of sign-in that HTML cannot do: asking the browser for a passkey (WebAuthn Level 2).

type Json = Record<string, unknown>
type Descriptor = { id: string; type: 'public-key'; transports?: AuthenticatorTransport[] }

const bytesOf = (text: string): ArrayBuffer =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
    .buffer

const textOf = (bytes: ArrayBuffer | null): string | undefined =>
  bytes === null
    ? undefined
    : btoa(String.fromCharCode(...new Uint8Array(bytes)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '')

const descriptors = (list: unknown): PublicKeyCredentialDescriptor[] =>
  ((list ?? []) as Descriptor[]).map((one) => ({ ...one, id: bytesOf(one.id) }))

class Refused extends Error {}

const ADDRESS = '/api/auth/passkey'

async function ask(address: string, body?: Json): Promise<Json> {
  const answer = await fetch(
    `${ADDRESS}/${address}`,
    body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  )
  const told = (await answer.json().catch(() => ({}))) as Json
  if (!answer.ok) throw new Refused(String(told.fault ?? told.code ?? ''))
  return told
}

async function signIn(): Promise<void> {
  const options = await ask('generate-authenticate-options')
  const credential = (await navigator.credentials.get({
    publicKey: {
      ...(options as object),
      challenge: bytesOf(String(options.challenge)),
      allowCredentials: descriptors(options.allowCredentials),
      userVerification: 'required',
    },
  })) as PublicKeyCredential
  const given = credential.response as AuthenticatorAssertionResponse
  await ask('verify-authentication', {
    response: {
      ...whole(credential),
      response: {
        clientDataJSON: textOf(given.clientDataJSON),
        authenticatorData: textOf(given.authenticatorData),
        signature: textOf(given.signature),
        userHandle: textOf(given.userHandle),
      },
    },
  })
}

async function add(): Promise<void> {
  const options = await ask('generate-register-options')
  const user = options.user as { id: string; name: string; displayName: string }
  const credential = (await navigator.credentials.create({
    publicKey: {
      ...(options as object as PublicKeyCredentialCreationOptions),
      challenge: bytesOf(String(options.challenge)),
      user: { ...user, id: bytesOf(user.id) },
      excludeCredentials: descriptors(options.excludeCredentials),
    },
  })) as PublicKeyCredential
  const given = credential.response as AuthenticatorAttestationResponse
  const response = {
    ...whole(credential),
    response: {
      clientDataJSON: textOf(given.clientDataJSON),
      attestationObject: textOf(given.attestationObject),
      transports: given.getTransports?.() ?? [],
    },
  }
  await ask('verify-registration', { response, name: nameOfThis() })
}

const whole = (credential: PublicKeyCredential): Json => ({
  id: credential.id,
  rawId: credential.id,
  type: credential.type,
  clientExtensionResults: credential.getClientExtensionResults(),
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
})

/** What the list of passkeys calls it. */
function nameOfThis(): string {
  const field = document.querySelector<HTMLInputElement>('#passkey-name')
  return field?.value.trim().slice(0, 60) || 'Passkey'
}

function wordsFor(problem: unknown): string {
  if (problem instanceof Refused && problem.message === 'sign-in-again')
    return 'Too long has passed since you signed in. Sign in again, then add the passkey.'
  if (problem instanceof Refused) return 'That passkey was not accepted. Use another way to sign in.'
  if (problem instanceof DOMException && problem.name === 'InvalidStateError')
    return 'This device has a passkey for Headroom already.'
  if (problem instanceof DOMException && problem.name === 'SecurityError')
    return 'Passkeys work only on a secure address (https) with a name.'
  return 'No passkey was used. Try again, or use another way.'
}

class HeadroomPasskey extends HTMLElement {
  connectedCallback(): void {
    if (!('PublicKeyCredential' in window)) {
      this.textContent = 'This browser cannot use passkeys.'
      return
    }
    const adds = this.dataset.does === 'add'
    const button = document.createElement('button')
    button.type = 'button'
    button.className = adds ? 'nhsuk-button' : 'nhsuk-button nhsuk-button--secondary'
    button.textContent = adds ? 'Add a passkey' : 'Sign in with a passkey'
    const told = document.createElement('p')
    told.setAttribute('role', 'alert')
    this.replaceChildren(button, told)
    button.addEventListener('click', async () => {
      button.disabled = true
      told.textContent = ''
      try {
        await (adds ? add() : signIn())
        location.assign(this.dataset.next ?? '/')
      } catch (problem) {
        told.textContent = wordsFor(problem)
        button.disabled = false
        button.focus()
      }
    })
  }
}

customElements.define('headroom-passkey', HeadroomPasskey)
