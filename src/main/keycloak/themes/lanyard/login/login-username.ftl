<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "passkeys.ftl" as passkeys>
<#import "other-ways.ftl" as otherWays>
<#-- The first step of signing in: whose sign-in is it, and does their organisation have its own? -->
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username') displayInfo=true; section>
    <#if section = "header">${msg("signInTitle")}
    <#elseif section = "lead">${msg("noAccountToRead")}
    <#elseif section = "form">
        <form class="form" action="${url.loginAction}" method="post">
            <#if !usernameHidden??>
                <@fields.email value=(login.username!'') errors=["username"] hint=msg("emailHint") autocomplete=(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username')/>
            </#if>
            <@fields.submit msg("doContinue")/>
        </form>
        <@passkeys.conditionalUIData/>
    <#elseif section = "socialProviders"><@otherWays.list/>
    <#elseif section = "info"><@otherWays.newHere/>
    </#if>
</@layout.registrationLayout>
