<#--
  The frame of every sign-in page. Pages fill these sections: "header" (the h1), "lead" (a line under it), "form" (the card),
  "socialProviders" (other ways in, inside the card), "info" (below the card).
-->
<#macro icon name><svg class="icon" aria-hidden="true"><use href="${url.resourcesPath}/icons.svg#${name}"/></svg></#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign origin = properties.origin!"">
<#assign heading><#compress><#nested "header"></#compress></#assign>
<#assign lead><#compress><#nested "lead"></#compress></#assign>
<!doctype html>
<html lang="${((lang!'en') == 'en')?then('en-GB', lang!'en-GB')}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${heading} · Lanyard</title>
    <meta name="robots" content="noindex">
    <meta name="color-scheme" content="light dark">
    <meta name="theme-color" content="#5c2461">
    <link rel="stylesheet" href="${url.resourcesPath}/css/lanyard.css">
    <link rel="stylesheet" href="${url.resourcesPath}/css/theme.css">
    <link rel="icon" href="${url.resourcesPath}/favicon.svg" type="image/svg+xml">
    <script type="module" src="${url.resourcesPath}/js/history.js"></script>
    <script type="module" src="${url.resourcesPath}/js/password.js"></script>
    <script type="module" src="${url.resourcesPath}/js/passkey.js"></script>
<#-- The space in the end tag keeps Keycloak from putting an inline script in front of it; history.js does that script's work. -->
</head >
<body>
    <a class="skip" href="#main">${msg("skipToMain")}</a>
    <header class="site-header">
        <div class="band"></div>
        <div class="wrap site-header__in">
            <#if origin?has_content>
                <a class="brand" href="${origin}/"><svg class="brand__mark" aria-hidden="true"><use href="${url.resourcesPath}/icons.svg#mark"/></svg>Lanyard</a>
            <#else>
                <span class="brand"><svg class="brand__mark" aria-hidden="true"><use href="${url.resourcesPath}/icons.svg#mark"/></svg>Lanyard</span>
            </#if>
        </div>
    </header>
    <main id="main" tabindex="-1" class="signin">
        <div class="stack stack--5">
            <#if (properties.local!"") == "true">
                <div class="notice notice--warn notice--slim"><@icon "info"/> <p>${msg("localNotice")}</p></div>
            </#if>
            <div class="idcard">
                <div class="stack stack--5">
                    <div class="stack stack--1 center">
                        <h1 class="serif">${heading}</h1>
                        <#if lead?has_content><p class="small muted">${lead}</p></#if>
                        <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
                            <p class="small">${msg("signingInAs")} <strong>${auth.attemptedUsername}</strong>. <a href="${url.loginRestartFlowUrl}">${msg("useAnotherAddress")}</a></p>
                        </#if>
                    </div>
                    <#-- A person who chose to do this themselves does not need to be warned that it has to be done. -->
                    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
                        <#if message.type == 'error'>
                            <div class="notice notice--stop" role="alert"><@icon "alert"/> <p>${kcSanitize(message.summary)?no_esc}</p></div>
                        <#elseif message.type == 'warning'>
                            <div class="notice notice--warn" role="status"><@icon "info"/> <p>${kcSanitize(message.summary)?no_esc}</p></div>
                        <#elseif message.type == 'success'>
                            <div class="notice notice--ok" role="status"><@icon "check"/> <p>${kcSanitize(message.summary)?no_esc}</p></div>
                        <#else>
                            <div class="notice notice--info" role="status"><@icon "info"/> <p>${kcSanitize(message.summary)?no_esc}</p></div>
                        </#if>
                    </#if>

                    <#nested "form">

                    <#nested "socialProviders">

                    <#if auth?has_content && auth.showTryAnotherWayLink()>
                        <form action="${url.loginAction}" method="post">
                            <button class="btn btn--block" type="submit" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
                        </form>
                    </#if>
                    <#if switchOrganizationEnabled?? && switchOrganizationEnabled>
                        <form action="${url.loginAction}" method="post">
                            <button class="btn btn--block" type="submit" name="switchOrganization" value="true">${msg("doSwitchOrganization")}</button>
                        </form>
                    </#if>
                </div>
            </div>
            <#if displayInfo><#nested "info"></#if>
        </div>
    </main>
    <footer class="site-footer" id="site-links">
        <div class="wrap site-footer__in">
            <#if origin?has_content>
                <nav aria-labelledby="f-trust">
                    <h2 id="f-trust">${msg("footerTrust")}</h2>
                    <ul class="links">
                        <li><a href="${origin}/content-policy">${msg("footerContentPolicy")}</a></li>
                        <li><a href="${origin}/privacy">${msg("footerPrivacy")}</a></li>
                        <li><a href="${origin}/terms">${msg("footerTerms")}</a></li>
                    </ul>
                </nav>
                <nav aria-labelledby="f-help">
                    <h2 id="f-help">${msg("footerHelp")}</h2>
                    <ul class="links">
                        <li><a href="${origin}/accessibility">${msg("footerAccessibility")}</a></li>
                        <li><a href="${origin}/contact">${msg("footerContact")}</a></li>
                    </ul>
                </nav>
            </#if>
            <p class="site-footer__base"><span>${msg("careLine1")}</span> <span>${msg("careLine2")}</span></p>
        </div>
    </footer>
</body>
</html>
</#macro>
