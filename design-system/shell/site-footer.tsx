/** Says what we are not: we use the NHS design system without its identity. */
export const SiteFooter = () => (
  <footer class="nhsuk-footer">
    <div class="nhsuk-width-container">
      <div class="nhsuk-footer__meta">
        <p class="nhsuk-body-s">
          Headroom is open-source software for people who manage and lead health services. It uses the NHS
          design system and is not an NHS website.
        </p>
      </div>
    </div>
  </footer>
)
