/** The layouts of an export for Jekyll: the least that shows all articles, until a theme takes their place. */

export const LAYOUTS: Readonly<Record<string, string>> = {
  '_layouts/default.html': `<!doctype html>
<html{% if page.lang %} lang="{{ page.lang }}"{% endif %}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ page.title | default: site.title | escape }}</title>
{% if page.description %}<meta name="description" content="{{ page.description | escape }}">{% endif %}
</head>
<body>
<main>
<h1>{{ page.title | default: site.title | escape }}</h1>
{{ content }}
</main>
</body>
</html>
`,
  '_layouts/article.html': `---
layout: default
---
{% assign written = page.params.written.date %}{% if written contains 'T' %}{% assign written = nil %}{% endif %}<p>{% if written %}{{ written }}{% else %}<time datetime="{{ page.date | date: '%Y-%m-%d' }}">{{ page.date | date: '%Y-%m-%d' }}</time>{% endif %}</p>
{% assign image = page.params.image %}{% if image %}<figure><img src="{{ image.src | relative_url }}" alt="{{ image.alt | escape }}">{% if image.caption %}<figcaption>{{ image.caption | escape }}</figcaption>{% endif %}</figure>{% endif %}
{{ content }}
{% assign others = site.posts | where: "translationKey", page.translationKey %}{% if page.translationKey %}<ul>{% for post in others %}{% if post.url != page.url %}<li><a href="{{ post.url | relative_url }}" lang="{{ post.lang }}">{{ post.title | escape }}</a></li>{% endif %}{% endfor %}</ul>{% endif %}
`,
  'index.html': `---
layout: default
---
<ul>{% for post in site.posts %}<li><a href="{{ post.url | relative_url }}" lang="{{ post.lang }}">{{ post.title | escape }}</a></li>
{% endfor %}</ul>
`,
};
