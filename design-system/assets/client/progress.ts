interface Update {
  readonly done: number
  readonly total: number | null
  readonly words: string
}

/**
 * Keeps a `<headroom-progress events="…">` up to date from server-sent events: `progress` carries an `Update`,
 * `finished` means that reloading the page shows the result. Without it the page's own link does the same.
 */
class LiveProgress extends HTMLElement {
  #source: EventSource | undefined

  connectedCallback() {
    const address = this.getAttribute('events')
    if (!address) return
    this.#source = new EventSource(address)
    this.#source.addEventListener('progress', (event) => this.#show(JSON.parse(event.data)))
    this.#source.addEventListener('finished', () => location.reload())
  }

  disconnectedCallback() {
    this.#source?.close()
  }

  #show({ done, total, words }: Update) {
    const [bar, status] = [this.querySelector('progress'), this.querySelector('[role=status]')]
    if (bar && total !== null) {
      bar.max = total
      bar.value = done
    }
    if (status) status.textContent = words
  }
}

export const defineProgress = () => customElements.define('headroom-progress', LiveProgress)
