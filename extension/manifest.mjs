// The one source of both manifests: what the extension may do, and where.
const host = 'https://app.partnerstack.com/*';
/** Asked for in the settings, by those whose dashboard has another address. */
const otherHosts = 'https://*.partnerstack.com/*';

/** The oldest browsers it runs in (box-decoration-break, data_collection_permissions); compatibility.test.ts proves it. */
export const minimum = { chromium: 130, firefox: 140, firefoxAndroid: 142 };

export const iconSizes = [16, 32, 48, 128];
const icons = (sizes) => Object.fromEntries(sizes.map((size) => [size, `icons/${size}.png`]));

/** The manifest for "chromium" or "firefox". */
export function manifest(target, { version }) {
  const chromium = target === 'chromium';
  return {
    manifest_version: 3,
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    version,
    description: '__MSG_description__',
    default_locale: 'en',
    icons: icons(iconSizes),
    permissions: ['storage'],
    optional_permissions: ['scripting'],
    optional_host_permissions: [otherHosts],
    background: chromium ? { service_worker: 'background.js' } : { scripts: ['background.js'] },
    options_ui: { page: 'options.html', open_in_tab: true },
    content_scripts: [
      {
        matches: [host],
        js: ['content.js', 'page-reader.js'],
        run_at: 'document_start',
        // The importer may stand in a frame of the dashboard, one without an address of its own included.
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    action: {
      default_title: '__MSG_actionTitle__',
      default_popup: 'popup.html',
      default_icon: icons([16, 32]),
    },
    // No use_dynamic_url: Chromium 156 then refuses the frame on a page with COEP require-corp (tried 2026-11-23).
    web_accessible_resources: [{ resources: ['engine.html'], matches: [otherHosts] }],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
    },
    ...(chromium
      ? {
          minimum_chrome_version: String(minimum.chromium),
          // Without these two the frame does not load on a page with COEP require-corp.
          cross_origin_embedder_policy: { value: 'require-corp' },
          cross_origin_opener_policy: { value: 'same-origin' },
        }
      : {
          browser_specific_settings: {
            gecko: {
              id: 'preflight@partnerstack-preflight',
              strict_min_version: `${minimum.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: `${minimum.firefoxAndroid}.0` },
          },
        }),
  };
}
