interface Download {
  readonly href: string
  /** What is in it. */
  readonly name: string
  readonly format: 'CSV' | 'JSON' | 'PDF' | 'XLSX' | 'SVG'
  /** Such as `3,012 rows`. */
  readonly extent?: string | undefined
}

/** Files to take away. Each link says what it gives before it is pressed. */
export const DownloadLinks = ({ files }: { readonly files: readonly Download[] }) => (
  <ul class="nhsuk-list headroom-downloads headroom-not-in-print">
    {files.map(({ href, name, format, extent }) => (
      <li>
        <a href={href} download>
          {`${name} (${[format, extent].filter(Boolean).join(', ')})`}
        </a>
      </li>
    ))}
  </ul>
)
