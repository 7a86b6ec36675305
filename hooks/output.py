"""Give the output lines of a snippet (`#>`) a class of their own: site.css sets them apart."""


def on_page_content(content, page, config, files):
    return content.replace('<span class="c1">#&gt;', '<span class="c1 output">#&gt;')
