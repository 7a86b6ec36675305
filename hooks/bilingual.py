"""Build the Chinese site inside the English one, so that one command builds both."""

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config


def on_post_build(config):
    if config.theme["language"] != "en":
        return
    build(
        load_config(
            str(Path(config.config_file_path).with_name("mkdocs.zh.yml")),
            site_dir=str(Path(config.site_dir, "zh")),
            site_url=f"{config.site_url.rstrip('/')}/zh/",
            strict=config.strict,
        )
    )
