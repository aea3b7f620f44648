/** A map of places as SVG: the land, and a linked dot for each place, as large as its articles are many. */
import { outlinePath } from '../map/place-map/outline.ts';
import { articlesOf, type Dot, type PlaceMapView } from '../map/place-map/place-map.ts';
import { regionOf } from '../map/place-map/region.ts';
import type { Context } from './context.ts';
import { EditorHint } from './Empty.tsx';
import { TermLink } from './TermLinks.tsx';

/** Most names of places that are not on the map: of more, the number is told. */
const MOST_NAMES = 12;

export function PlaceMap({ context, map }: { context: Context; map: PlaceMapView }) {
  const { t } = context;
  const region = regionOf(map.bounds);
  const named = map.elsewhere.slice(0, MOST_NAMES);
  return (
    <figure class="place-map">
      <nav aria-labelledby="place-map">
        <svg viewBox={`0 0 ${region.width} ${region.height}`}>
          <title id="place-map">{t.placeMap}</title>
          <path d={outlinePath(region)} fill-rule="evenodd" />
          {map.dots.map((dot) => (
            <PlaceDot context={context} dot={dot} />
          ))}
        </svg>
      </nav>
      <figcaption>
        {t.placeMapKey}
        {named.length > 0 ? (
          <>
            {' '}
            {t.notOnMap}{' '}
            {named.map((place, i) => (
              <>
                {i > 0 ? ', ' : null}
                <TermLink context={context} term={place} />
              </>
            ))}
            {map.elsewhere.length > named.length
              ? `, ${t.more(map.elsewhere.length - named.length)}`
              : null}
            .
          </>
        ) : null}
      </figcaption>
      {named.length > 0 ? (
        <EditorHint context={context} words={t.addCoordinates} place="_data/places.yaml" />
      ) : null}
    </figure>
  );
}

function PlaceDot({ context, dot }: { context: Context; dot: Dot }) {
  const { x, y, radius, place, name } = dot;
  const { text, lang } = place.label;
  const other = lang !== undefined && lang !== context.lang ? { lang } : {};
  const drawn = (
    <>
      <circle cx={x} cy={y} r={radius} />
      {name ? (
        <text
          x={name.x}
          y={name.y}
          {...(name.anchor === 'start' ? {} : { 'text-anchor': name.anchor })}
        >
          {text}
        </text>
      ) : null}
    </>
  );
  // Its page may have gone with the last article that was listed.
  if (place.address === undefined) return <g {...other}>{drawn}</g>;
  return (
    <a
      href={context.href(place.address)}
      {...other}
      {...(place.hreflang ? { hreflang: place.hreflang } : {})}
    >
      <title>{`${text} · ${articlesOf(place)}`}</title>
      {drawn}
    </a>
  );
}
