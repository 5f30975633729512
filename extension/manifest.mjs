// The one source of both manifests: what the extension may do, and where.
const host = 'https://app.partnerstack.com/*';

/** The manifest for "chromium" or "firefox". */
export function manifest(target, { version }) {
  const chromium = target === 'chromium';
  return {
    manifest_version: 3,
    name: 'Preflight for PartnerStack imports',
    version,
    // Chromium takes 132 characters.
    description:
      'Checks CSV files on the PartnerStack importer page before the upload, and mends what can be mended safely.',
    permissions: ['storage'],
    background: chromium ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    options_ui: { page: 'options.html', open_in_tab: true },
    content_scripts: [
      {
        matches: [host],
        js: ['content.js'],
        run_at: 'document_start',
        // The importer may stand in a frame of the dashboard, one without an address of its own included.
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    action: { default_title: 'Preflight', default_popup: 'popup.html' },
    // No use_dynamic_url: Chromium 156 then refuses the frame on a page with COEP require-corp (tried 2026-11-23).
    web_accessible_resources: [{ resources: ['engine.html'], matches: [host] }],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
    },
    ...(chromium
      ? {
          // light-dark() in our style sheets.
          minimum_chrome_version: '123',
          // Without these two the frame does not load on a page with COEP require-corp.
          cross_origin_embedder_policy: { value: 'require-corp' },
          cross_origin_opener_policy: { value: 'same-origin' },
        }
      : {
          browser_specific_settings: {
            gecko: {
              id: 'preflight@partnerstack-preflight',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }),
  };
}
