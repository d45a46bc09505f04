// A map of areas and points for workspace views and plain pages: <geo-map data='{GeoJSON}' label="Listings in Southampton">.
// Optional: tiles="https://../{z}/{x}/{y}.png" attribution=".." chosen="id". A feature's properties: id, name, className, href.
// Fires "feature-click" with detail.id; a feature with href is a link there.
import * as L from '../webjars/leaflet/1.9.4/dist/leaflet-src.esm.js';

const escaped = text => String(text).replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const APART = 27; // pixels from pin to pin, a little more than a pin is wide
const still = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

class GeoMap extends HTMLElement {
  static observedAttributes = ['data', 'chosen'];

  connectedCallback() {
    this.setAttribute('role', 'group');
    if (this.hasAttribute('label')) this.setAttribute('aria-label', this.getAttribute('label'));
    if (Object.hasOwn(this, 'data')) { // set before this script had come
      const early = this.data;
      delete this.data;
      this.data = early;
    } else if (this.hasAttribute('data')) {
      this.data = this.getAttribute('data');
    }
    this.draw();
  }

  disconnectedCallback() {
    this.sizes?.disconnect();
    this.map?.remove();
    this.map = this.sizes = this.layer = undefined;
  }

  attributeChangedCallback(name, before, now) {
    if (name === 'data' && now !== null && now !== before) this.data = now;
    if (name === 'chosen') this.mark();
  }

  set data(value) {
    this.features = typeof value === 'string' ? JSON.parse(value) : value;
    if (this.isConnected) this.draw();
  }

  get data() { return this.features; }

  draw() {
    if (!this.features) return;
    this.map ??= this.begin();
    if (!this.map._loaded) this.map.setView([0, 0], 1, { animate: false });
    this.layer?.remove();
    this.parts = new Map();
    this.layer = L.geoJSON(this.features, {
      style: feature => ({ className: feature.properties.className ?? 'area' }),
      pointToLayer: (feature, at) => this.pin(feature, at),
      onEachFeature: (feature, part) => this.prepare(feature, part),
    }).addTo(this.map);
    this.fit();
    this.mark();
  }

  begin() {
    const map = L.map(this, {
      zoomSnap: .25, minZoom: 1, maxZoom: 18, scrollWheelZoom: false, fadeAnimation: !still(), zoomAnimation: !still(), markerZoomAnimation: !still(),
    });
    map.attributionControl.setPrefix('');
    const tiles = this.getAttribute('tiles');
    if (tiles) L.tileLayer(tiles, { attribution: escaped(this.getAttribute('attribution') ?? '') }).addTo(map);
    map.on('zoomend', () => this.spread());
    this.sizes = new ResizeObserver(() => { this.map?.invalidateSize(false); this.fit(); });
    this.sizes.observe(this);
    return map;
  }

  pin(feature, at) {
    const { name, className } = feature.properties;
    const icon = L.divIcon({ className: className ?? 'pin', iconSize: [26, 26], iconAnchor: [13, 13] });
    const pin = L.marker(at, { icon, alt: name, keyboard: true, riseOnHover: true });
    pin.home = pin.getLatLng();
    return pin;
  }

  prepare(feature, part) {
    const { id, name, href } = feature.properties;
    if (id !== undefined) this.parts.set(String(id), part);
    if (name) part.bindTooltip(escaped(name), { sticky: feature.geometry.type !== 'Point' });
    const choose = () => {
      if (href) location.assign(href);
      else this.dispatchEvent(new CustomEvent('feature-click', { bubbles: true, detail: { id: String(id ?? '') } }));
    };
    part.on('click', choose);
    part.on('add', () => {
      const element = part.getElement?.();
      if (!element) return;
      if (name) element.setAttribute('aria-label', name);
      element.removeAttribute('title');
      if (feature.geometry.type === 'Point') {
        element.setAttribute('role', href ? 'link' : 'button');
      } else if (id !== undefined) {
        element.setAttribute('role', href ? 'link' : 'button');
        element.setAttribute('tabindex', '0');
      } else {
        element.setAttribute('role', 'img');
        // it listens for the focus because of its tooltip, but there is nothing to do here: the list says the same
        element.setAttribute('tabindex', '-1');
      }
      element.addEventListener('keydown', event => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        choose();
      });
    });
  }

  mark() {
    const chosen = this.getAttribute('chosen');
    this.parts?.forEach((part, id) => {
      const element = part.getElement?.();
      element?.classList.toggle('chosen', id === chosen);
      if (id === chosen) part.bringToFront?.();
    });
  }

  fit() {
    const bounds = this.layer?.getBounds();
    if (bounds?.isValid() && this.clientWidth && this.clientHeight) {
      this.map.fitBounds(bounds.pad(.06), { animate: false, maxZoom: 15 });
      this.spread();
    }
  }

  // Pins that would lie on each other move apart, so that each can be seen and pressed.
  spread() {
    const pins = (this.layer?.getLayers() ?? []).filter(part => part.home);
    const at = pins.map(pin => this.map.latLngToLayerPoint(pin.home));
    for (let round = 0, moved = true; moved && round < 200; round++) {
      moved = false;
      for (let i = 0; i < at.length; i++) {
        for (let j = i + 1; j < at.length; j++) {
          const right = at[j].x - at[i].x, down = at[j].y - at[i].y;
          const overX = APART - Math.abs(right), overY = APART - Math.abs(down);
          if (overX <= 0 || overY <= 0) continue;
          moved = true;
          const axis = overX < overY ? 'x' : 'y';
          const push = (Math.min(overX, overY) / 2 + .5) * ((axis === 'x' ? right : down) < 0 ? -1 : 1);
          at[i][axis] -= push;
          at[j][axis] += push;
        }
      }
    }
    pins.forEach((pin, i) => pin.setLatLng(this.map.layerPointToLatLng(at[i])));
  }
}

customElements.get('geo-map') || customElements.define('geo-map', GeoMap);
